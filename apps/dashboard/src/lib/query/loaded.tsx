import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { Failure, WholeFailure } from './failure.js';
import { Missing } from './missing.js';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  skeleton?: ReactNode;
  /** Where this is all that the screen shows. */
  whole?: boolean;
  children: (data: Data) => ReactNode;
}

/** Skeleton, the server's sentence, or the data: the three states of every screen. */
export function Loaded<Data>(props: LoadedProps<Data>): ReactElement {
  const { query, skeleton, whole, children } = props;
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const Failed = whole ? WholeFailure : Failure;
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton ?? <Skeleton lines={8} />}</>;
}

interface LoadedOneProps<Data> {
  query: UseQueryResult<Data | null>;
  /** Whether this viewer may open the screen; what they may not is as good as not there. */
  open?: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}

/** The same for one entry of the register, which may not be there, or not for this viewer. */
export function LoadedOne<Data>({ query, open, children }: LoadedOneProps<Data>): ReactElement {
  const shown = (data: Data | null): data is Data => data !== null && (open?.(data) ?? true);
  return (
    <Loaded query={query} whole skeleton={<Skeleton shape="entry" />}>
      {(data) => (shown(data) ? children(data) : <Missing />)}
    </Loaded>
  );
}

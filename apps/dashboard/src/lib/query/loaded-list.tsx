import { Skeleton } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import type { ListState } from './connection.js';
import { Failure } from './failure.js';

interface LoadedListProps {
  list: Pick<ListState<unknown>, 'query'>;
  children: ReactNode;
}

/** Skeleton, the server's sentence, or the table. */
export function LoadedList({ list, children }: LoadedListProps): ReactElement {
  const { query } = list;
  if (query.data) return <>{children}</>;
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton shape="list" />;
}

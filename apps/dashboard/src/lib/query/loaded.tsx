import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState, Skeleton } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useSentence } from './use-sentence.js';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Skeleton, the server's sentence, or the data: the three states of every screen. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>): ReactElement {
  const sentence = useSentence();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return <ErrorState message={sentence(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <>{skeleton ?? <Skeleton lines={8} />}</>;
}

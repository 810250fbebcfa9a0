import { ErrorState, Skeleton } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import type { ListState } from './connection.js';
import { useSentence } from './use-sentence.js';

interface LoadedListProps {
  list: Pick<ListState<unknown>, 'query'>;
  children: ReactNode;
}

/** Skeleton, the server's sentence, or the table. */
export function LoadedList({ list, children }: LoadedListProps): ReactElement {
  const sentence = useSentence();
  const { query } = list;
  if (query.data) return <>{children}</>;
  if (query.error) {
    return <ErrorState message={sentence(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton lines={12} />;
}

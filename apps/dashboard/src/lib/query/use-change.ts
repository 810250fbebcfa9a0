import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from '@vieraugen/contract';
import { useToasts } from '@vieraugen/ui';
import { useCallback } from 'react';
import { useFollowEvaluation } from '../evaluation/evaluation-provider.js';
import { execute } from '../graphql/execute.js';
import type { Noun } from './topics.js';

interface ChangeOptions<Result> {
  /** What to say when it is done. */
  done: string;
  /** Puts the answer into the cache, so that the page shows it at once. */
  store?: (result: Result, queryClient: QueryClient) => void;
  /** What else must be asked again. */
  stale?: readonly Noun[];
  /** The evaluation that the change caused. */
  evaluation?: (result: Result) => { readonly id: string } | null | undefined;
}

/**
 * A change: sends it, puts the answer into the cache, says that it is done, and follows the
 * evaluation until the new findings show. Throws what the server refused; forms show it.
 */
export function useChange<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  options: ChangeOptions<Result>,
): (variables: Variables) => Promise<Result> {
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const follow = useFollowEvaluation();
  return useCallback(
    async (variables) => {
      const result = await execute(document, variables);
      options.store?.(result, queryClient);
      for (const noun of options.stale ?? []) {
        void queryClient.invalidateQueries({ queryKey: [noun] });
      }
      toasts.show('ok', options.done);
      follow(options.evaluation?.(result));
      return result;
    },
    [document, options, queryClient, toasts, follow],
  );
}

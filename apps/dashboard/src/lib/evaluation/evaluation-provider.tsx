import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useToasts, type Toasts } from '@vieraugen/ui';
import type { TFunction } from 'i18next';
import { createContext, useCallback, useContext, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../graphql/execute.js';
import { staleNouns } from '../query/topics.js';
import { EvaluationDocument } from './evaluation.graphql.js';
import { watchEvaluation, type Watched } from './watch-evaluation.js';

type Follow = (evaluation: { readonly id: string } | null | undefined) => void;

const Context = createContext<Follow>(() => undefined);

/** Follows the evaluations that changes cause, until the new findings show. */
export function EvaluationProvider({ children }: { children: ReactNode }): ReactElement {
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const { t } = useTranslation('common');
  const follow = useCallback<Follow>(
    (evaluation) => {
      if (evaluation) void followToEnd(evaluation.id, { queryClient, toasts, t });
    },
    [queryClient, toasts, t],
  );
  return <Context value={follow}>{children}</Context>;
}

/** Call it with the `evaluation` of a mutation's answer. */
export function useFollowEvaluation(): Follow {
  return useContext(Context);
}

interface Means {
  queryClient: QueryClient;
  toasts: Toasts;
  t: TFunction<'common'>;
}

async function followToEnd(id: string, { queryClient, toasts, t }: Means): Promise<void> {
  const toast = toasts.show('busy', t('evaluating'));
  const outcome = await watchEvaluation(
    async () => (await execute(EvaluationDocument, { id })).evaluation,
  );
  for (const noun of staleNouns(['findings'])) {
    void queryClient.invalidateQueries({ queryKey: [noun] });
  }
  toasts.replace(toast, outcome.kind === 'failed' ? 'bad' : 'ok', sentence(outcome, t));
}

function sentence(outcome: Watched, t: TFunction<'common'>): string {
  if (outcome.kind === 'failed') return t('evaluationFailed');
  if (outcome.kind === 'slow') return t('evaluationLong');
  if (outcome.opened === 0 && outcome.resolved === 0) return t('evaluatedSame');
  return t('evaluated', { opened: outcome.opened, resolved: outcome.resolved });
}

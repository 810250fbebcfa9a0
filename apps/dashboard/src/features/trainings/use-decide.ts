import { useQueryClient } from '@tanstack/react-query';
import type { VariablesOf } from '@vieraugen/contract';
import { useToasts } from '@vieraugen/ui';
import { useTranslation } from 'react-i18next';
import { useFollowEvaluation } from '../../lib/evaluation/evaluation-provider.js';
import { execute } from '../../lib/graphql/execute.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { DecideTrainingDeclarationsDocument } from './trainings.graphql.js';

type Decision = VariablesOf<typeof DecideTrainingDeclarationsDocument>['input'];

/** Confirms or declines, and says what became of it. */
export function useDecide(): (decision: Decision) => Promise<void> {
  const { t } = useTranslation('trainings');
  const toasts = useToasts();
  const sentence = useSentence();
  const queryClient = useQueryClient();
  const follow = useFollowEvaluation();
  return async (input) => {
    try {
      const answer = await execute(DecideTrainingDeclarationsDocument, { input });
      const { results, evaluation } = answer.decideTrainingDeclarations;
      const why = [...new Set(results.flatMap(({ error }) => error ?? []))].join(' ');
      const done = input.confirm ? t('confirmed', { count: results.length }) : t('declined');
      if (why) toasts.show('bad', t('decidedPartly', { why }));
      else toasts.show('ok', done);
      follow(evaluation);
    } catch (error) {
      toasts.show('bad', sentence(error));
    }
    for (const noun of ['training', 'person']) {
      void queryClient.invalidateQueries({ queryKey: [noun] });
    }
  };
}

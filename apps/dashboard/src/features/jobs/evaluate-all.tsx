import { Button, ConfirmDialog } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { useMay } from '../viewer/viewer.queries.js';
import { EvaluateAllDocument } from './jobs.graphql.js';

/** Has everything judged now, after saying what that means. */
export function EvaluateAll(): ReactElement | null {
  const { t } = useTranslation('jobs');
  const sentence = useSentence();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const evaluate = useChange(EvaluateAllDocument, {
    done: t('evaluateAllDone'),
    stale: ['job'],
    evaluation: ({ evaluateAll }) => evaluateAll,
  });
  if (!useMay('evaluation.run')) return null;
  const confirm = () =>
    evaluate({}).then(
      () => setOpen(false),
      (reason: unknown) => setError(sentence(reason)),
    );
  return (
    <>
      <Button variant="primary" icon="refresh" onClick={() => setOpen(true)}>
        {t('evaluateAll')}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('evaluateAllTitle')}
        consequence={t('evaluateAllConsequence')}
        confirm={t('evaluateAll')}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}

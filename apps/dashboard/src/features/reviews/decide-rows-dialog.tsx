import { REVIEW_KINDS } from '@vieraugen/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useToasts } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { DecideReviewRowsDocument } from './reviews.graphql.js';
import type { ReviewResult, ReviewRow } from './reviews.queries.js';

export const DECISIONS = ['confirm', 'strike'] as const;
export type Decision = (typeof DECISIONS)[number];

const CODES = { confirm: 'CONFIRM', strike: 'STRIKE' } as const;

interface DecideProps {
  decision: Decision;
  rows: readonly ReviewRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Confirms or strikes rows, after saying what that means for their subjects. */
export function DecideRowsDialog({ decision, rows, onClose, onDone }: DecideProps): ReactElement {
  const { t } = useTranslation('reviews');
  const ids = rows.map(({ id }) => id);
  const send = useDecide();
  const form = useChangeForm({
    values: { note: '' },
    submit: async ({ note }) => {
      await send(decision, ids, note);
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`${decision}Title`, { count: ids.length })}
      consequence={<Consequences decision={decision} rows={rows} />}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="note">
            {(field) => <field.Text label={t('note')} optional multiline />}
          </form.AppField>
          <form.Actions submit={t(decision)} danger={decision === 'strike'} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

/** What the decision means, for each kind of row that is among them. */
function Consequences({ decision, rows }: Pick<DecideProps, 'decision' | 'rows'>): ReactElement {
  const { t } = useTranslation(['reviews', 'vocabulary']);
  const kinds = REVIEW_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <strong>{t(`vocabulary:reviewKind.${kind}`)}:</strong> {t(`reviews:${decision}_${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Sends it and says per row what became of it; throws only when nothing was done. */
function useDecide(): (decision: Decision, ids: readonly string[], note: string) => Promise<void> {
  const { t } = useTranslation('reviews');
  const queryClient = useQueryClient();
  const toasts = useToasts();
  return async (decision, ids, note) => {
    const input = { ids: [...ids], decision: CODES[decision], note: given(note) };
    const { decideReviewRows } = await execute(DecideReviewRowsDocument, { input });
    for (const queryKey of [['review'], ['account'], ['finding'], ['overview'], ['viewer']])
      void queryClient.invalidateQueries({ queryKey });
    const failed = decideReviewRows.filter(({ error }) => error);
    const done = decideReviewRows.length - failed.length;
    if (done === 0) throw new ApiError('NOT_ALLOWED', reasons(failed));
    if (failed.length === 0) toasts.show('ok', t('done', { count: done }));
    else toasts.show('bad', t('partly', { done, failed: failed.length, why: reasons(failed) }));
  };
}

/** Each reason once. */
function reasons(failed: readonly ReviewResult[]): string {
  return [...new Set(failed.map(({ error }) => error))].join(' ');
}

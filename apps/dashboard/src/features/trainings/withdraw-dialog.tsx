import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { WithdrawAwarenessMeasureDocument } from './trainings.graphql.js';
import type { MeasureRow } from './trainings.queries.js';

interface WithdrawDialogProps {
  measure: MeasureRow;
  onClose: () => void;
}

/** Takes back what was recorded by mistake, with a reason. */
export function WithdrawDialog({ measure, onClose }: WithdrawDialogProps): ReactElement {
  const { t } = useTranslation('trainings');
  const withdraw = useChange(WithdrawAwarenessMeasureDocument, {
    done: t('withdrawn'),
    stale: ['training', 'authority'],
  });
  const form = useChangeForm({
    values: { reason: '' },
    check: ({ reason }) => ({ reason: given(reason) ? undefined : t('required') }),
    submit: async ({ reason }) => {
      await withdraw({ input: { id: measure.id, reason } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('withdrawTitle')}
      consequence={t('withdrawConsequence', { title: measure.title })}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="reason">
            {(field) => <field.Text label={t('withdrawReason')} multiline />}
          </form.AppField>
          <form.Actions submit={t('withdraw')} danger onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

import { StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import type { AccountDetail, AccountStep } from './accounts.queries.js';
import { useStatusChange } from './use-status-change.js';

interface StepProps {
  account: AccountDetail;
  step: AccountStep;
  onClose: () => void;
}

/** Takes an account the step that was chosen; the server has the last word. */
export function StepDialog({ account, step, onClose }: StepProps): ReactElement {
  const { t } = useTranslation(['accountSteps', 'accountForms']);
  const change = useStatusChange();
  const form = useChangeForm({
    values: { reason: '' },
    check: () => ({}),
    submit: async ({ reason }) => {
      await change({ input: { id: account.id, status: step.to, reason: given(reason) } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`accountSteps:step.${step.to}`)}
      consequence={t(`accountSteps:becomes.${step.to}`)}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <p>
            {t('accountForms:status')}: <StatusTag kind="accountStatus" value={step.to} />
          </p>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t(`accountSteps:step.${step.to}`)} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

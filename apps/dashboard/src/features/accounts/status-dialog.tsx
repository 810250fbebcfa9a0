import { ACCOUNT_GUARD_TEXTS } from '@vieraugen/domain';
import { useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import type { AccountDetail, AccountStep } from './accounts.queries.js';
import { useStatusChange } from './use-status-change.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** Moves an account along its life; the server knows which steps are possible. */
export function StatusDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('statusTitle')}
      consequence={t('statusConsequence')}
    >
      <StatusForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

/** What a step leads to, or why it is not possible yet. */
function useHint(): (step: AccountStep) => string {
  const { t } = useTranslation('accountSteps');
  const { locale: language } = useFormat();
  return ({ to, permitted, conditions }) => {
    if (!permitted) return t('others');
    const open = conditions.filter(({ fulfilled }) => !fulfilled);
    if (open.length === 0) return t(`becomes.${to}`);
    const what = open.map(({ guard }) => ACCOUNT_GUARD_TEXTS[guard][language]).join(', ');
    return t('missing', { what });
  };
}

function StatusForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const hint = useHint();
  const change = useStatusChange();
  const { id, nextSteps } = props.account;
  const form = useChangeForm({
    values: { status: '', reason: '' },
    check: ({ status }) => ({ status: status ? undefined : t('accountForms:required') }),
    submit: async ({ status, reason }) => {
      const step = nextSteps.find(({ to }) => to === status);
      if (!step) return;
      await change({ input: { id, status: step.to, reason: given(reason) } });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="status">
          {(field) => (
            <field.Radio
              label={t('accountForms:status')}
              choices={nextSteps.map((step) => ({
                value: step.to,
                label: t(`vocabulary:accountStatus.${step.to}`),
                hint: hint(step),
                disabled: !step.permitted || step.conditions.some(({ fulfilled }) => !fulfilled),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions submit={t('accountForms:statusSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

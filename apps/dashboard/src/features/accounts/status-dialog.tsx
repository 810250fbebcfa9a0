import { ACCOUNT_STATUSES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { ChangeAccountStatusDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

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

function StatusForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const change = useChange(ChangeAccountStatusDocument, {
    done: t('accountForms:statusDone'),
    store: ({ changeAccountStatus }, client) => storeAccount(changeAccountStatus.account, client),
    evaluation: ({ changeAccountStatus }) => changeAccountStatus.evaluation,
  });
  const choices = ACCOUNT_STATUSES.filter((status) => status !== props.account.status);
  const form = useChangeForm({
    values: { status: '', reason: '' },
    check: ({ status }) => ({ status: status ? undefined : t('accountForms:required') }),
    submit: async ({ status, reason }) => {
      const known = choices.find((choice) => choice === status);
      if (!known) return;
      await change({ input: { id: props.account.id, status: known, reason: given(reason) } });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="status">
          {(field) => (
            <field.Select
              label={t('accountForms:status')}
              choices={choices.map((value) => ({
                value,
                label: t(`vocabulary:accountStatus.${value}`),
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

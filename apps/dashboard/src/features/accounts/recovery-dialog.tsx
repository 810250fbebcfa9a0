import { RECOVERY_PHONE_TYPES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { ChangeAccountDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  onClose: () => void;
}

const ANSWERS = ['yes', 'no'] as const;

/** Says through which mailbox and phone the account would be got back. */
export function RecoveryDialog({ account, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation(['accountForms', 'common']);
  const { recovery } = account;
  const functional = recovery?.mailboxFunctional ?? null;
  const change = useChange(ChangeAccountDocument, {
    done: t('accountForms:recoveryDone'),
    store: ({ changeAccount }, client) => storeAccount(changeAccount.account, client),
    evaluation: ({ changeAccount }) => changeAccount.evaluation,
  });
  const form = useChangeForm({
    values: {
      recoveryMailbox: recovery?.mailbox ?? '',
      functional: functional === null ? '' : functional ? 'yes' : 'no',
      phone: recovery?.phoneType ?? '',
    },
    submit: async (values) => {
      await change({
        input: {
          id: account.id,
          recoveryMailbox: given(values.recoveryMailbox) ?? null,
          recoveryMailboxFunctional: values.functional ? values.functional === 'yes' : null,
          recoveryPhoneType: RECOVERY_PHONE_TYPES.find((one) => one === values.phone) ?? null,
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('accountForms:recoveryTitle')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="recoveryMailbox">
            {(field) => (
              <field.Text
                label={t('accountForms:recoveryMailbox')}
                hint={t('accountForms:recoveryMailboxHint')}
                type="email"
                optional
              />
            )}
          </form.AppField>
          <form.AppField name="functional">
            {(field) => (
              <field.Select
                label={t('accountForms:recoveryFunctional')}
                hint={t('accountForms:recoveryFunctionalHint')}
                empty={t('common:noEntry')}
                choices={ANSWERS.map((value) => ({ value, label: t(`common:${value}`) }))}
                optional
              />
            )}
          </form.AppField>
          <form.AppField name="phone">
            {(field) => (
              <field.Select
                label={t('accountForms:recoveryPhone')}
                empty={t('common:noEntry')}
                choices={RECOVERY_PHONE_TYPES.map((value) => ({
                  value,
                  label: t(`accountForms:recoveryPhone_${value}`),
                }))}
                optional
              />
            )}
          </form.AppField>
          <form.Actions submit={t('accountForms:recoveryTitle')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { endOfDay, given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import {
  RecordConnectedAppDocument,
  RevokeConnectedAppDocument,
} from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface RecordProps {
  account: AccountDetail;
  onClose: () => void;
}

/** Records an application that holds a token of the account. */
export function RecordAppDialog({ account, onClose }: RecordProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const record = useChange(RecordConnectedAppDocument, {
    done: t('appDone'),
    store: ({ recordConnectedApp }, client) => storeAccount(recordConnectedApp.account, client),
    evaluation: ({ recordConnectedApp }) => recordConnectedApp.evaluation,
  });
  const form = useChangeForm({
    values: { appName: '', vendor: '', approvedUntil: '' },
    check: ({ appName }) => ({ appName: given(appName) ? undefined : t('required') }),
    submit: async ({ appName, vendor, approvedUntil }) => {
      await record({
        input: {
          accountId: account.id,
          appName: appName.trim(),
          vendor: given(vendor),
          approvedUntil: endOfDay(approvedUntil),
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('appTitle')} consequence={t('appConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <FormPair>
            <form.AppField name="appName">
              {(field) => <field.Text label={t('appName')} />}
            </form.AppField>
            <form.AppField name="vendor">
              {(field) => <field.Text label={t('appVendor')} optional />}
            </form.AppField>
          </FormPair>
          <form.AppField name="approvedUntil">
            {(field) => (
              <field.Date label={t('appApprovedUntil')} hint={t('appApprovedHint')} optional />
            )}
          </form.AppField>
          <form.Actions submit={t('appSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

interface RevokeProps {
  app: AccountDetail['connectedApps'][number];
  onClose: () => void;
}

/** Records that an application was removed on the platform. */
export function RevokeAppDialog({ app, onClose }: RevokeProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const revoke = useChange(RevokeConnectedAppDocument, {
    done: t('revokeDone'),
    store: ({ revokeConnectedApp }, client) => storeAccount(revokeConnectedApp.account, client),
    evaluation: ({ revokeConnectedApp }) => revokeConnectedApp.evaluation,
  });
  const form = useChangeForm({
    values: { reason: '' },
    submit: async ({ reason }) => {
      await revoke({ input: { id: app.id, reason: given(reason) } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('revokeTitle')}: ${app.appName}`}
      consequence={t('revokeConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('revokeSubmit')} danger onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

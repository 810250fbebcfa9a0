import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { endOfDay, given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { ReviewConnectedAppDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface ReviewProps {
  app: AccountDetail['connectedApps'][number];
  onClose: () => void;
}

/** Records that an application was looked at, and until when it is approved. */
export function ReviewAppDialog({ app, onClose }: ReviewProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const review = useChange(ReviewConnectedAppDocument, {
    done: t('reviewAppDone'),
    store: ({ reviewConnectedApp }, client) => storeAccount(reviewConnectedApp.account, client),
    evaluation: ({ reviewConnectedApp }) => reviewConnectedApp.evaluation,
  });
  const form = useChangeForm({
    values: { approvedUntil: '', reason: '' },
    submit: async ({ approvedUntil, reason }) => {
      const until = endOfDay(approvedUntil);
      await review({ input: { id: app.id, approvedUntil: until, reason: given(reason) } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('reviewAppTitle')}: ${app.appName}`}
      consequence={t('reviewAppConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="approvedUntil">
            {(field) => (
              <field.Date label={t('appApprovedUntil')} hint={t('reviewAppHint')} optional />
            )}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('reviewAppSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

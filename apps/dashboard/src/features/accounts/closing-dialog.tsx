import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { NoteAccountClosingDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface ClosingProps {
  account: AccountDetail;
  onClose: () => void;
}

/** Notes what has to be settled before an account is closed. */
export function ClosingDialog({ account, onClose }: ClosingProps): ReactElement {
  const { t } = useTranslation('accountSteps');
  const form = useClosingForm(account, onClose);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('closingTitle')}
      consequence={t('closingConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="archivalOfferedOn">
            {(field) => <field.Date label={t('archivalOfferedOn')} optional />}
          </form.AppField>
          <form.AppField name="archivalNote">
            {(field) => (
              <field.Text label={t('archivalNote')} hint={t('archivalNoteHint')} optional />
            )}
          </form.AppField>
          <form.AppField name="handleParkedOn">
            {(field) => (
              <field.Date label={t('handleParkedOn')} hint={t('handleParkedHint')} optional />
            )}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('closingSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useClosingForm({ id, closing }: AccountDetail, onClose: () => void) {
  const { t } = useTranslation('accountSteps');
  const note = useChange(NoteAccountClosingDocument, {
    done: t('closingDone'),
    store: ({ noteAccountClosing }, client) => storeAccount(noteAccountClosing.account, client),
    evaluation: ({ noteAccountClosing }) => noteAccountClosing.evaluation,
  });
  return useChangeForm({
    // What is noted stands in the form, and an emptied field takes it back.
    values: {
      archivalOfferedOn: closing?.archivalOfferedOn ?? '',
      archivalNote: closing?.archivalNote ?? '',
      handleParkedOn: closing?.handleParkedOn ?? '',
      reason: '',
    },
    check: () => ({}),
    submit: async (values) => {
      await note({
        input: {
          accountId: id,
          archivalOfferedOn: given(values.archivalOfferedOn) ?? null,
          archivalNote: given(values.archivalNote) ?? null,
          handleParkedOn: given(values.handleParkedOn) ?? null,
          reason: given(values.reason),
        },
      });
      onClose();
    },
  });
}

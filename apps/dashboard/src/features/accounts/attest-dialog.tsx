import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { useViewer } from '../viewer/viewer.queries.js';
import { AttestAccountDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** The yearly confirmation that everything on record is right. */
export function AttestDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('attestTitle')}
      consequence={t('attestConsequence')}
    >
      <AttestForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

function AttestForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accountForms');
  const viewer = useViewer();
  const attest = useChange(AttestAccountDocument, {
    done: t('attested'),
    store: ({ attestAccount }, client) => storeAccount(attestAccount.account, client),
    evaluation: ({ attestAccount }) => attestAccount.evaluation,
  });
  const form = useChangeForm({
    values: { attestedByFunction: viewer.label },
    check: (values) => ({
      attestedByFunction: given(values.attestedByFunction) ? undefined : t('required'),
    }),
    submit: async ({ attestedByFunction }) => {
      await attest({ input: { id: props.account.id, attestedByFunction } });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="attestedByFunction">
          {(field) => <field.Text label={t('attestFunction')} />}
        </form.AppField>
        <form.Actions submit={t('attestSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { RecordCredentialEventDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** Records that the secret was changed or that everybody was signed out. */
export function CredentialEventDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog open={open} onClose={onClose} title={t('eventTitle')} consequence={t('eventHint')}>
      <CredentialEventForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

function CredentialEventForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accountForms');
  const record = useChange(RecordCredentialEventDocument, {
    done: t('eventDone'),
    store: ({ recordCredentialEvent }, client) =>
      storeAccount(recordCredentialEvent.account, client),
    evaluation: ({ recordCredentialEvent }) => recordCredentialEvent.evaluation,
  });
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { event: 'ROTATION', occurredAt: present, cause: '', byFunction: '', evidence: '' },
    check: ({ cause, byFunction }) => ({
      cause: given(cause) ? undefined : t('required'),
      byFunction: given(byFunction) ? undefined : t('required'),
    }),
    submit: async (values) => {
      await record({
        input: {
          accountId: props.account.id,
          event: values.event === 'ROTATION' ? 'ROTATION' : 'SESSION_REVOCATION',
          occurredAt: values.occurredAt === present ? undefined : instantOf(values.occurredAt),
          cause: values.cause.trim(),
          byFunction: values.byFunction.trim(),
          evidence: given(values.evidence),
        },
      });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="event">
          {(field) => (
            <field.Radio
              label={t('event')}
              choices={[
                { value: 'ROTATION', label: t('eventRotation') },
                { value: 'SESSION_REVOCATION', label: t('eventRevocation') },
              ]}
            />
          )}
        </form.AppField>
        <form.AppField name="occurredAt">
          {(field) => <field.Date label={t('occurredAt')} withTime />}
        </form.AppField>
        <form.AppField name="cause">
          {(field) => <field.Text label={t('cause')} hint={t('causeHint')} />}
        </form.AppField>
        <form.AppField name="byFunction">
          {(field) => <field.Text label={t('byFunction')} hint={t('byFunctionHint')} />}
        </form.AppField>
        <form.AppField name="evidence">
          {(field) => <field.Text label={t('evidence')} hint={t('evidenceHint')} optional />}
        </form.AppField>
        <form.Actions submit={t('eventSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

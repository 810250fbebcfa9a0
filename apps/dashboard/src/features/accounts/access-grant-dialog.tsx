import { ACCESS_MECHANISMS } from '@vieraugen/domain';
import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { PersonField } from '../people/person-field.js';
import { RecordAccessGrantDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** Records a way in that somebody has; also one whose holder or way is not known. */
export function AccessGrantDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('accessTitleNew')}
      consequence={t('accessConsequence')}
    >
      <AccessGrantForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

function AccessGrantForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const { account } = props;
  const record = useChange(RecordAccessGrantDocument, {
    done: t('accountForms:accessDone'),
    store: ({ recordAccessGrant }, client) => storeAccount(recordAccessGrant.account, client),
    evaluation: ({ recordAccessGrant }) => recordAccessGrant.evaluation,
  });
  const form = useChangeForm({
    values: { holderId: '', mechanism: '', from: toLocal(readClock()), reason: '' },
    check: ({ from }) => ({ from: from ? undefined : t('accountForms:required') }),
    submit: async ({ holderId, mechanism, from, reason }) => {
      await record({
        input: {
          accountId: account.id,
          holderId: given(holderId),
          mechanism: ACCESS_MECHANISMS.find((known) => known === mechanism),
          from: instantOf(from) ?? '',
          reason: given(reason),
        },
      });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="holderId">
          {() => (
            <PersonField
              label={t('accountForms:accessHolder')}
              hint={t('accountForms:accessHolderHint')}
              optional
            />
          )}
        </form.AppField>
        <form.AppField name="mechanism">
          {(field) => (
            <field.Select
              label={t('accountForms:mechanism')}
              empty={t('vocabulary:mechanism.UNKNOWN')}
              choices={ACCESS_MECHANISMS.map((value) => ({
                value,
                label: t(`vocabulary:mechanism.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="from">
          {(field) => <field.Date label={t('accountForms:accessFrom')} withTime />}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions submit={t('accountForms:accessSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

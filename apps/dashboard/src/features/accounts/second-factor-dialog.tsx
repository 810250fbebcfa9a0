import { SECOND_FACTOR_TYPES } from '@vieraugen/domain';
import { readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { DeviceField } from '../devices/device-field.js';
import { PersonField } from '../people/person-field.js';
import { RecordSecondFactorDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** Records a second factor, who holds it, and whether something stands in for it. */
export function SecondFactorDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog open={open} onClose={onClose} title={t('factorTitle')}>
      <SecondFactorForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

function SecondFactorForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const record = useChange(RecordSecondFactorDocument, {
    done: t('accountForms:factorDone'),
    store: ({ recordSecondFactor }, client) => storeAccount(recordSecondFactor.account, client),
    evaluation: ({ recordSecondFactor }) => recordSecondFactor.evaluation,
  });
  const form = useChangeForm({
    values: {
      type: 'TOTP',
      holderId: '',
      deviceId: '',
      backupCodesDeposited: false,
      evidenceAt: toLocalDay(readClock()),
    },
    submit: async (values) => {
      await record({
        input: {
          accountId: props.account.id,
          type: SECOND_FACTOR_TYPES.find((type) => type === values.type) ?? 'TOTP',
          holderId: given(values.holderId),
          deviceId: given(values.deviceId),
          backupCodesDeposited: values.backupCodesDeposited,
          evidenceAt: instantOf(values.evidenceAt),
        },
      });
      props.onClose();
    },
  });
  const authorityId = props.account.authority.id;
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="type">
          {(field) => (
            <field.Select
              label={t('accountForms:factorType')}
              empty={false}
              choices={SECOND_FACTOR_TYPES.map((value) => ({
                value,
                label: t(`vocabulary:secondFactor.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="holderId">
          {() => (
            <PersonField
              label={t('accountForms:factorHolder')}
              hint={t('accountForms:personHint')}
              authorityId={authorityId}
              optional
            />
          )}
        </form.AppField>
        <form.AppField name="deviceId">
          {() => (
            <DeviceField
              label={t('accountForms:factorDevice')}
              authorityId={authorityId}
              optional
            />
          )}
        </form.AppField>
        <form.AppField name="evidenceAt">
          {(field) => <field.Date label={t('accountForms:factorEvidence')} />}
        </form.AppField>
        <form.AppField name="backupCodesDeposited">
          {(field) => (
            <field.Check
              label={t('accountForms:factorBackup')}
              hint={t('accountForms:factorBackupHint')}
            />
          )}
        </form.AppField>
        <form.Actions submit={t('accountForms:factorSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

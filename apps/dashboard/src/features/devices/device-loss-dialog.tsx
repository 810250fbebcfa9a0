import { readClock, toLocal, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { AccountNames } from '../people/account-link.js';
import { useDeviceLabel } from './device-label.js';
import { ReportDeviceLossDocument } from './devices.graphql.js';
import type { DeviceDetail } from './devices.queries.js';
import { usedAccounts } from './used-accounts.js';
import { useDeviceChange } from './use-device-change.js';

interface DialogProps {
  device: DeviceDetail;
  onClose: () => void;
}

/** Reports a loss, after naming the accounts that can be reached from the device. */
export function DeviceLossDialog({ device, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const label = useDeviceLabel();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('lossTitle', { device: label(device) })}
      consequence={<LossConsequence device={device} />}
    >
      <LossForm device={device} onClose={onClose} />
    </FormDialog>
  );
}

function LossConsequence({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const accounts = usedAccounts(device.uses, useNow());
  if (accounts.length === 0) return <p>{t('lossConsequenceNone')}</p>;
  return (
    <>
      <p>{t('lossConsequence', { count: accounts.length })}</p>
      <AccountNames accounts={accounts} />
      <p>{t('lossConsequenceNext')}</p>
    </>
  );
}

function LossForm({ device, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const report = useDeviceChange(
    ReportDeviceLossDocument,
    t(usedAccounts(device.uses, useNow()).length > 0 ? 'lossDone' : 'lossDoneNone'),
  );
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { at: present, reason: '' },
    check: ({ at }) => ({ at: at ? undefined : t('missingLossTime') }),
    submit: async ({ at, reason }) => {
      await report({
        input: {
          id: device.id,
          at: at === present ? undefined : instantOf(at),
          circumstances: given(reason),
        },
      });
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="at">
          {(field) => <field.Date label={t('lostAt')} hint={t('lostAtHint')} withTime />}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => (
            <field.Text label={t('lossReason')} hint={t('lossReasonHint')} optional multiline />
          )}
        </form.AppField>
        <form.Actions submit={t('reportLoss')} danger onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

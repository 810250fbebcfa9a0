import { useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentDialog } from '../../lib/forms/moment-dialog.js';
import { AccountConsequence } from '../people/account-consequence.js';
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
  const accounts = usedAccounts(device.uses, useNow());
  const done = t(accounts.length > 0 ? 'lossDone' : 'lossDoneNone');
  const report = useDeviceChange(ReportDeviceLossDocument, done);
  return (
    <MomentDialog
      title={t('lossTitle', { device: label(device) })}
      consequence={
        <AccountConsequence
          accounts={accounts}
          none={t('lossConsequenceNone')}
          some={t('lossConsequence', { count: accounts.length })}
          next={t('lossConsequenceNext')}
        />
      }
      at={{ label: t('lostAt'), hint: t('lostAtHint'), missing: t('missingLossTime') }}
      reason={{ label: t('lossReason'), hint: t('lossReasonHint') }}
      submit={t('reportLoss')}
      onSubmit={({ at, reason }) => report({ input: { id: device.id, at, circumstances: reason } })}
      onClose={onClose}
    />
  );
}

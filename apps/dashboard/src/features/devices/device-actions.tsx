import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceLossDialog } from './device-loss-dialog.js';
import { DeviceStatusDialog } from './device-status-dialog.js';
import type { DeviceDetail } from './devices.queries.js';

/** What can be done with a device now. A loss may be reported by whoever uses it. */
export function DeviceActions({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const [dialog, setDialog] = useState<'loss' | 'status' | null>(null);
  const steps = device.steps.filter(({ status }) => status !== 'LOST');
  const canGetLost = device.steps.length > steps.length;
  const close = (): void => setDialog(null);
  return (
    <>
      {device.canEdit && (
        <Link
          to="/devices/$deviceId/change"
          params={{ deviceId: device.id }}
          className={buttonClass()}
        >
          {t('change')}
        </Link>
      )}
      {device.canEdit && steps.length > 0 && (
        <Button onClick={() => setDialog('status')}>{t('changeStatus')}</Button>
      )}
      {device.canReportLoss && canGetLost && (
        <Button variant="danger" icon="warn" onClick={() => setDialog('loss')}>
          {t('reportLoss')}
        </Button>
      )}
      {dialog === 'status' && <DeviceStatusDialog device={device} steps={steps} onClose={close} />}
      {dialog === 'loss' && <DeviceLossDialog device={device} onClose={close} />}
    </>
  );
}

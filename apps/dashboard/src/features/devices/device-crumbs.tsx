import { Link } from '@tanstack/react-router';
import { Breadcrumbs } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from './device-label.js';
import type { DeviceDetail } from './devices.queries.js';

interface CrumbsProps {
  device: DeviceDetail;
  /** The step below the device, if this is not the device itself. */
  children?: ReactNode;
}

/** Geräte › Dienstgerät, Laptop SMS-4711 (› …) */
export function DeviceCrumbs({ device, children }: CrumbsProps): ReactElement {
  const { t } = useTranslation('devices');
  const label = useDeviceLabel();
  return (
    <Breadcrumbs>
      <Link to="/devices">{t('title')}</Link>
      {children ? (
        <Link to="/devices/$deviceId" params={{ deviceId: device.id }}>
          {label(device)}
        </Link>
      ) : (
        label(device)
      )}
      {children}
    </Breadcrumbs>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../viewer/viewer.queries.js';
import { useDeviceLabel, type DeviceNames } from './device-label.js';

/** A device by its label; a link for those who may open devices. */
export function DeviceLink(props: { device: DeviceNames & { readonly id: string } }): ReactElement {
  const { device } = props;
  const label = useDeviceLabel();
  if (!useMay('device.read')) return <>{label(device)}</>;
  return (
    <Link to="/devices/$deviceId" params={{ deviceId: device.id }}>
      {label(device)}
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import { StatusTag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import { DeviceCondition } from './device-condition.js';
import { useDeviceLabel } from './device-label.js';
import type { DeviceRow } from './devices.queries.js';
import { useYesNo } from './use-yes-no.js';

/** The columns of the list of devices. */
export function useDeviceColumns(): readonly DataColumn<DeviceRow>[] {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const format = useFormat();
  const label = useDeviceLabel();
  const yesNo = useYesNo();
  return useMemo(() => {
    const dash = <span className="va-muted">–</span>;
    return [
      {
        id: 'device',
        sortField: 'NAME',
        header: t('devices:device'),
        rowHeader: true,
        width: '26%',
        cell: (row) => (
          <Link to="/devices/$deviceId" params={{ deviceId: row.id }}>
            {label(row)}
          </Link>
        ),
      },
      {
        id: 'authority',
        sortField: 'AUTHORITY',
        header: t('devices:authority'),
        cell: (row) => <AuthorityLink authority={row.authority} />,
      },
      {
        id: 'custodian',
        header: t('devices:custodian'),
        cell: ({ custodian }) => custodian?.functionLabel ?? dash,
      },
      {
        id: 'os',
        header: t('devices:osFamily'),
        cell: ({ osFamily }) => osFamily ?? dash,
      },
      {
        id: 'osUntil',
        sortField: 'OS_SUPPORTED_UNTIL',
        header: t('devices:osSupportedUntil'),
        startsHidden: true,
        cell: (row) => (row.osSupportedUntil ? format.date(row.osSupportedUntil) : dash),
      },
      {
        id: 'encryption',
        header: t('devices:encryption'),
        startsHidden: true,
        cell: (row) => yesNo(row.encryption),
      },
      {
        id: 'screenLock',
        header: t('devices:screenLock'),
        startsHidden: true,
        cell: (row) => yesNo(row.screenLock),
      },
      {
        id: 'mdm',
        header: t('devices:mdm'),
        startsHidden: true,
        cell: ({ mdmState }) => (mdmState ? t(`vocabulary:mdm.${mdmState}`) : dash),
      },
      {
        id: 'checked',
        sortField: 'LAST_CHECK',
        header: t('devices:lastCheck'),
        startsHidden: true,
        cell: (row) => (row.lastPostureCheckAt ? format.date(row.lastPostureCheckAt) : dash),
      },
      {
        id: 'posture',
        header: t('devices:condition'),
        cell: (row) => <DeviceCondition device={row} />,
      },
      {
        id: 'status',
        sortField: 'STATUS',
        header: t('devices:status'),
        cell: ({ status }) =>
          status ? <StatusTag kind="deviceStatus" value={status} /> : t('devices:notRegistered'),
      },
    ];
  }, [t, format, label, yesNo]);
}

import { EmptyState, Period, Section, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceLink } from '../devices/device-link.js';
import type { TabProps } from './account-view.js';

/** Which device is used for this account, and by whom. */
export function TabDevices({ account }: TabProps): ReactElement {
  const { t } = useTranslation('accounts');
  const rows = account.authorizations.flatMap(({ person, deviceUses }) =>
    deviceUses.map((use) => ({ ...use, person })),
  );
  return (
    <Section title={t('devicesTitle')}>
      {rows.length === 0 ? (
        <EmptyState icon="device" title={t('devicesEmpty')}>
          {t('devicesEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('devicesTitle')}
          rows={rows}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('device'),
              rowHeader: true,
              cell: ({ device }) => <DeviceLink device={device} />,
            },
            { header: t('usedBy'), cell: ({ person }) => person.functionLabel },
            { header: t('since'), cell: ({ valid }) => <Period value={valid} /> },
            {
              header: t('state'),
              cell: ({ device }) =>
                device.status && <StatusTag kind="deviceStatus" value={device.status} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

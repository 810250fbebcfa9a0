import { EmptyState, Section, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceLink } from '../devices/device-link.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { PersonDetail } from './people.queries.js';

/** Devices in the person's custody. */
export function PersonDevices({ person }: { person: PersonDetail }): ReactElement | null {
  const { t } = useTranslation('people');
  if (!useMay('device.read')) return null;
  return (
    <Section title={t('devices')}>
      {person.devices.length === 0 ? (
        <EmptyState icon="device" title={t('devicesEmpty')}>
          {t('devicesEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('devicesCaption')}
          rows={person.devices}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('device'),
              rowHeader: true,
              cell: (device) => <DeviceLink device={device} />,
            },
            {
              header: t('state'),
              cell: ({ status }) => status && <StatusTag kind="deviceStatus" value={status} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

import { Period, Section, SimpleTable, StatusTag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceDetail } from './devices.queries.js';

/** Every state that the device was in, newest first. */
export function DeviceHistory({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const format = useFormat();
  return (
    <Section title={t('history')}>
      <SimpleTable
        caption={t('historyCaption')}
        rows={device.states}
        rowId={(row) => row.id}
        columns={[
          {
            header: t('status'),
            rowHeader: true,
            cell: ({ status }) => <StatusTag kind="deviceStatus" value={status} />,
          },
          { header: t('period'), cell: ({ valid }) => <Period value={valid} /> },
          {
            header: t('recordedAt'),
            cell: ({ recordedAt }) => format.dateTime(recordedAt),
          },
          {
            header: t('why'),
            cell: ({ reason }) => reason ?? <span className="va-muted">–</span>,
          },
        ]}
      />
    </Section>
  );
}

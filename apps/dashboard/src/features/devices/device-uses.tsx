import { EmptyState, Period, Section, SimpleTable } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../people/account-link.js';
import { PersonLink } from '../people/person-link.js';
import type { DeviceDetail } from './devices.queries.js';

/** For which account, by whom and since when the device is used. */
export function DeviceUses({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  return (
    <Section title={t('devices:uses')}>
      {device.uses.length === 0 ? (
        <EmptyState icon="at" title={t('devices:usesEmpty')}>
          {t('devices:usesEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('devices:usesCaption')}
          rows={device.uses}
          rowId={(row) => row.id}
          columns={[
            {
              header: t('devices:account'),
              rowHeader: true,
              cell: ({ authorization }) => <AccountLink account={authorization.account} />,
            },
            {
              header: t('devices:usedBy'),
              cell: ({ authorization: { person } }) => <PersonLink person={person} />,
            },
            {
              header: t('devices:role'),
              cell: ({ authorization }) => t(`vocabulary:role.${authorization.role}`),
            },
            { header: t('devices:period'), cell: ({ valid }) => <Period value={valid} /> },
          ]}
        />
      )}
    </Section>
  );
}

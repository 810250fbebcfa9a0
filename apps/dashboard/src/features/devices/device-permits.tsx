import { PERMIT_CONDITIONS } from '@vieraugen/domain';
import { EmptyState, Section, SimpleTable, Tag, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountNames } from '../people/account-link.js';
import type { DeviceDetail } from './devices.queries.js';

type Permit = DeviceDetail['permits'][number];

/** The permits of a private device; an official one needs none. */
export function DevicePermits({ device }: { device: DeviceDetail }): ReactElement | null {
  const { t } = useTranslation('devices');
  const format = useFormat();
  if (device.ownership === 'OFFICIAL') return null;
  return (
    <Section title={t('permits')}>
      {device.permits.length === 0 ? (
        <EmptyState icon="warn" title={t('permitsEmpty')}>
          {t('permitsEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('permitsCaption')}
          rows={device.permits}
          rowId={(row) => row.id}
          columns={[
            { header: t('ground'), rowHeader: true, cell: (row) => <Ground permit={row} /> },
            { header: t('accounts'), cell: (row) => <AccountNames accounts={row.accounts} /> },
            { header: t('conditions'), cell: (row) => <Conditions permit={row} /> },
            { header: t('period'), cell: ({ valid }) => format.interval(valid) },
            { header: t('state'), cell: (row) => <PermitState permit={row} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Ground({ permit }: { permit: Permit }): ReactElement {
  const { t } = useTranslation('devices');
  return (
    <>
      {permit.reason}
      {permit.allowedWindow && <small>{t('window', { window: permit.allowedWindow })}</small>}
      {permit.securityOfficerNote && (
        <small>{t('securityNote', { note: permit.securityOfficerNote })}</small>
      )}
    </>
  );
}

function Conditions({ permit }: { permit: Permit }): ReactElement {
  const { t } = useTranslation('devices');
  const known = PERMIT_CONDITIONS.filter((one) => permit.conditions.includes(one));
  if (known.length === 0) return <span className="va-muted">{t('noConditions')}</span>;
  return (
    <ul>
      {known.map((one) => (
        <li key={one}>{t(`condition_${one}`)}</li>
      ))}
    </ul>
  );
}

function PermitState({ permit: { valid } }: { permit: Permit }): ReactElement {
  const { t } = useTranslation('devices');
  const now = useNow();
  if (Date.parse(valid.from) > now) {
    return (
      <Tag tone="none" icon="clock">
        {t('permitLater')}
      </Tag>
    );
  }
  const over = valid.to !== null && Date.parse(valid.to) <= now;
  return (
    <Tag tone={over ? 'none' : 'ok'} icon={over ? 'dash' : 'ok'}>
      {t(over ? 'permitOver' : 'permitValid')}
    </Tag>
  );
}

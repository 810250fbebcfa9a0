import { PERMIT_CONDITIONS, type PermitCondition } from '@vieraugen/domain';
import { Button, EmptyState, Period, Section, SimpleTable, Tag, useFormat } from '@vieraugen/ui';
import { Fragment, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountNames } from '../people/account-link.js';
import type { DeviceDetail, Permit } from './devices.queries.js';
import { PermitActs } from './permit-acts.js';
import { PermitRequestDialog } from './permit-request-dialog.js';
import { PermitRequests } from './permit-requests.js';

const DECIDED: readonly string[] = ['GRANTED', 'DENIED'];
/** What is gone is not used again, with a permit or without. */
const GONE: readonly (string | null)[] = ['RETIRED', 'LOST', 'WRITTEN_OFF'];

/** The permits of a private device; an official one needs none. */
export function DevicePermits({ device }: { device: DeviceDetail }): ReactElement | null {
  const { t } = useTranslation('devices');
  const [asking, setAsking] = useState(false);
  if (device.ownership === 'OFFICIAL') return null;
  const isAsked = device.permitRequests.some(({ state }) => !DECIDED.includes(state));
  return (
    <Section
      title={t('permits')}
      aside={
        device.canRequestPermit &&
        !GONE.includes(device.status) &&
        !isAsked && <Button onClick={() => setAsking(true)}>{t('requestPermit')}</Button>
      }
    >
      <PermitRequests device={device} />
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
            { header: t('period'), cell: ({ valid }) => <Period value={valid} /> },
            { header: t('state'), cell: (row) => <PermitState permit={row} /> },
            { header: t('waiting'), cell: (row) => <PermitActs permit={row} /> },
          ]}
        />
      )}
      {asking && <PermitRequestDialog device={device} onClose={() => setAsking(false)} />}
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
      <small>
        <Conditions permit={permit} />
      </small>
    </>
  );
}

function Conditions({ permit }: { permit: Permit }): ReactElement {
  const { t } = useTranslation('devices');
  const known = PERMIT_CONDITIONS.filter((one) => permit.conditions.includes(one));
  const isOpen = (one: PermitCondition): boolean =>
    permit.confirmedConditions !== null && !permit.confirmedConditions.includes(one);
  return (
    <>
      {t('conditions')}: {known.length === 0 && t('noConditions')}
      {known.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && ', '}
          {t(`condition_${one}`)}
          {isOpen(one) && <strong> {t('notConfirmed')}</strong>}
        </Fragment>
      ))}
    </>
  );
}

const LOOKS = {
  NONE: { tone: 'none', icon: 'clock' },
  VALID: { tone: 'ok', icon: 'ok' },
  EXPIRED: { tone: 'none', icon: 'dash' },
  WITHDRAWN: { tone: 'none', icon: 'dash' },
} as const;

function PermitState({ permit }: { permit: Permit }): ReactElement {
  const { t } = useTranslation('devices');
  const format = useFormat();
  const { state, withdrawalReason, deletionProvenAt } = permit;
  return (
    <>
      <Tag {...LOOKS[state]}>{t(state === 'NONE' ? 'permitLater' : `permitState_${state}`)}</Tag>
      {withdrawalReason && <small>{withdrawalReason}</small>}
      {deletionProvenAt && (
        <small>{t('deletionProvenOn', { on: format.date(deletionProvenAt) })}</small>
      )}
    </>
  );
}

import { Button, EmptyState, Section, SimpleTable, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkChanges, type CheckChange, type DeviceCheck } from './check-changes.js';
import type { DeviceDetail } from './devices.queries.js';
import { useYesNo } from './use-yes-no.js';

/** How many are shown before somebody asks for all of them. */
const FEW = 6;

/** What condition the device was found in, newest first; of a private one what was declared. */
export function DeviceChecks({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const [isWhole, setWhole] = useState(false);
  const { checks, ownership } = device;
  const isPrivate = ownership === 'PRIVATE';
  return (
    <Section title={t(isPrivate ? 'declarations' : 'checks')}>
      {checks.length === 0 ? (
        <EmptyState icon="device" title={t(isPrivate ? 'declarationsEmpty' : 'checksEmpty')}>
          {t(isPrivate ? 'declarationsEmptyText' : 'checksEmptyText')}
        </EmptyState>
      ) : (
        <CheckTable all={checks} shown={isWhole ? checks.length : FEW} isPrivate={isPrivate} />
      )}
      {checks.length > FEW && !isWhole && (
        <Button small onClick={() => setWhole(true)}>
          {t('checksAll', { count: checks.length })}
        </Button>
      )}
    </Section>
  );
}

interface TableProps {
  all: readonly DeviceCheck[];
  shown: number;
  isPrivate: boolean;
}

/** Of a private device nobody checks anything: it has neither source nor evidence. */
function CheckTable({ all, shown, isPrivate }: TableProps): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const format = useFormat();
  const found = (check: DeviceCheck) => (
    <Found check={check} before={all[all.indexOf(check) + 1]} />
  );
  const at = ({ valid, checkedAt }: DeviceCheck) => (
    <>
      {format.dateTime(valid.from)}
      {!isPrivate && !checkedAt && <small>{t('devices:neverChecked')}</small>}
    </>
  );
  const declared = [
    { header: t('devices:declaredAt'), rowHeader: true, cell: at },
    { header: t('devices:declared'), cell: found },
  ];
  const checked = [
    { header: t('devices:checkedAt'), rowHeader: true, cell: at },
    { header: t('devices:found'), cell: found },
    {
      header: t('devices:source'),
      cell: ({ source }: DeviceCheck) => t(`vocabulary:checkSource.${source}`),
    },
    {
      header: t('devices:evidence'),
      cell: ({ evidence }: DeviceCheck) => evidence ?? <span className="va-muted">–</span>,
    },
  ];
  return (
    <SimpleTable
      caption={t('devices:checksCaption')}
      rows={all.slice(0, shown)}
      rowId={({ id }) => id}
      columns={isPrivate ? declared : checked}
    />
  );
}

function Found({ check, before }: { check: DeviceCheck; before?: DeviceCheck }): ReactElement {
  const { t } = useTranslation('devices');
  const words = useWords();
  const changes = checkChanges(check, before);
  if (changes.length === 0)
    return <span className="va-muted">{t(before ? 'foundAsBefore' : 'foundNothing')}</span>;
  return (
    <>
      {changes.map((change) => (
        <div key={change.field}>
          {t(`found_${change.field}`)}: {words(change)}
        </div>
      ))}
    </>
  );
}

/** „ja“, or „ja statt nein“ where it was found otherwise before. */
function useWords(): (change: CheckChange) => string {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const yesNo = useYesNo();
  const format = useFormat();
  const word = (value: DeviceCheck['mdmState'] | boolean | string): string => {
    if (value === null || typeof value === 'boolean') return yesNo(value);
    if (value === 'MANAGED' || value === 'UNMANAGED' || value === 'UNKNOWN')
      return t(`vocabulary:mdm.${value}`);
    return format.date(value);
  };
  return ({ before, after }) =>
    before === undefined
      ? word(after)
      : t('devices:insteadOf', { after: word(after), before: word(before) });
}

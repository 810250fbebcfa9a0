import { EmptyState, Section, SimpleTable, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkChanges, type CheckChange, type DeviceCheck } from './check-changes.js';
import type { DeviceDetail } from './devices.queries.js';
import { useYesNo } from './use-yes-no.js';

/** What condition the device was found in, newest first; of a private one what was declared. */
export function DeviceChecks({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const format = useFormat();
  const { checks, ownership } = device;
  const isPrivate = ownership === 'PRIVATE';
  const muted = (text: string) => <span className="va-muted">{text}</span>;
  return (
    <Section title={t(isPrivate ? 'devices:declarations' : 'devices:checks')}>
      {checks.length === 0 ? (
        <EmptyState
          icon="device"
          title={t(isPrivate ? 'devices:declarationsEmpty' : 'devices:checksEmpty')}
        >
          {t(isPrivate ? 'devices:declarationsEmptyText' : 'devices:checksEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('devices:checksCaption')}
          rows={checks}
          rowId={({ id }) => id}
          columns={[
            {
              header: t(isPrivate ? 'devices:declaredAt' : 'devices:checkedAt'),
              rowHeader: true,
              cell: ({ valid, checkedAt }) => (
                <>
                  {format.dateTime(valid.from)}
                  {!isPrivate && !checkedAt && <small>{t('devices:neverChecked')}</small>}
                </>
              ),
            },
            {
              header: t('devices:found'),
              cell: (check) => <Found check={check} before={checks[checks.indexOf(check) + 1]} />,
            },
            {
              header: t('devices:source'),
              cell: (check) => t(`vocabulary:checkSource.${check.source}`),
            },
            { header: t('devices:evidence'), cell: ({ evidence }) => evidence ?? muted('–') },
          ]}
        />
      )}
    </Section>
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

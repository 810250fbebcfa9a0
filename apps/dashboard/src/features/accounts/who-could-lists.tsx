import { EmptyState, Section, SimpleTable, Tag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import type { WhoCould } from './accounts.queries.js';

type Entitled = WhoCould['entitled'][number];

/** Who was allowed; whether they were trained, to those who are told it. */
export function WhoCouldEntitled({ answer }: { answer: WhoCould }): ReactElement {
  const { entitled: rows, withTraining } = answer;
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const format = useFormat();
  const deviceLabel = useDeviceLabel();
  return (
    <Section title={t('accountForms:entitledTitle')}>
      {rows.length === 0 ? (
        <EmptyState icon="person" title={t('accountForms:entitledEmpty')} />
      ) : (
        <SimpleTable
          caption={t('accountForms:entitledTitle')}
          rows={rows}
          rowId={(row) => `${row.person.id} ${row.role} ${row.since}`}
          columns={[
            {
              header: t('accountForms:function'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.function}
                  <small>{t(`vocabulary:role.${row.role}`)}</small>
                </>
              ),
            },
            {
              header: t('accountForms:since'),
              cell: ({ since, until }) => format.interval({ from: since, to: until }),
            },
            ...(withTraining
              ? [
                  {
                    header: t('accountForms:trained'),
                    cell: (row: Entitled) => <YesNo value={row.trained} />,
                  },
                ]
              : []),
            {
              header: t('accountForms:devices'),
              cell: ({ devices }) => devices.map(deviceLabel).join(', ') || '–',
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Who was able. */
export function WhoCouldAccess({ rows }: { rows: WhoCould['access'] }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const format = useFormat();
  return (
    <Section title={t('accountForms:accessTitle')}>
      {rows.length === 0 ? (
        <EmptyState icon="key" title={t('accountForms:accessEmpty')} />
      ) : (
        <SimpleTable
          caption={t('accountForms:accessTitle')}
          rows={rows}
          rowId={(row) => `${row.person?.id ?? row.function} ${row.mechanism} ${row.since}`}
          columns={[
            {
              header: t('accountForms:function'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.function}
                  <small>{t(`vocabulary:mechanism.${row.mechanism ?? 'UNKNOWN'}`)}</small>
                </>
              ),
            },
            {
              header: t('accountForms:since'),
              cell: ({ since, until }) => format.interval({ from: since, to: until }),
            },
            {
              header: t('accountForms:entitled'),
              cell: ({ entitled }) => <YesNo value={entitled} noIsBad />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function YesNo({ value, noIsBad }: { value: boolean | null; noIsBad?: boolean }): ReactElement {
  const { t } = useTranslation(['common', 'accountForms']);
  if (value === null) {
    return (
      <Tag tone="unk" icon="unknown">
        {t('accountForms:unknown')}
      </Tag>
    );
  }
  const no = noIsBad ? 'bad' : 'warn';
  return (
    <Tag tone={value ? 'ok' : no} icon={value ? 'ok' : no}>
      {t(value ? 'common:yes' : 'common:no')}
    </Tag>
  );
}

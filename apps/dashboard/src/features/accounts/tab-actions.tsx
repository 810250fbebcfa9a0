import { EmptyState, ExactTime, Section, SimpleTable, Tag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import type { AccountDetail } from './accounts.queries.js';
import type { TabProps } from './account-view.js';

/** What was done on the account. Never by whom: that is asked inside a case only. */
export function TabActions({ account }: TabProps): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <Section title={t('actionsTitle')}>
      {account.actions.length === 0 ? (
        <EmptyState icon="at" title={t('actionsEmpty')}>
          {t('actionsEmptyText')}
        </EmptyState>
      ) : (
        <ActionTable rows={account.actions} />
      )}
    </Section>
  );
}

type Row = AccountDetail['actions'][number];

function ActionTable({ rows }: { rows: readonly Row[] }): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const deviceLabel = useDeviceLabel();
  return (
    <SimpleTable
      caption={t('accounts:actionsTitle')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        {
          header: t('accounts:what'),
          rowHeader: true,
          cell: (row) => (
            <>
              {t(`vocabulary:actionKind.${row.kind}`)}
              {row.summary && <small>{row.summary}</small>}
              {row.inReplyTo && <small>{t('accounts:replyTo', { handle: row.inReplyTo })}</small>}
            </>
          ),
        },
        { header: t('accounts:at'), cell: (row) => <ExactTime value={row.occurredAt} /> },
        {
          header: t('accounts:workTime'),
          cell: ({ workTimeClass }) => workTimeClass && t(`vocabulary:workTime.${workTimeClass}`),
        },
        {
          header: t('accounts:device'),
          cell: ({ device, sourceClient }) => (
            <>
              {device ? deviceLabel(device) : t('accounts:deviceUnknown')}
              {sourceClient && <small>{sourceClient}</small>}
            </>
          ),
        },
        {
          header: t('accounts:attribution'),
          cell: ({ attributionMethod, attributionConfidence }) => (
            <>
              {t(`vocabulary:attribution.${attributionMethod}`)}
              {attributionConfidence && <small>{attributionConfidence}</small>}
            </>
          ),
        },
        {
          header: t('accounts:approval'),
          cell: ({ approved }) => (
            <Tag tone={approved ? 'ok' : 'bad'} icon={approved ? 'ok' : 'bad'}>
              {t(approved ? 'accounts:approved' : 'accounts:notApproved')}
            </Tag>
          ),
        },
      ]}
    />
  );
}

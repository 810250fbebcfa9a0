import { Link } from '@tanstack/react-router';
import { EmptyState, millis, Section, SimpleTable, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { DueTag } from '../findings/due-tag.js';
import { useBilingual } from '../rules/rule-text.js';
import type { OverviewData } from './overview.queries.js';

type Oldest = OverviewData['oldestCritical'][number];

/** The critical findings that wait the longest. */
export function OverviewOldest(props: {
  findings: readonly Oldest[];
  total: number;
}): ReactElement {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow();
  const pick = useBilingual();
  const all = (
    <Link to="/findings" search={{ severity: ['CRITICAL'] }}>
      {t('all', { n: format.number(props.total) })}
    </Link>
  );
  return (
    <Section title={t('oldest')} aside={props.total > 0 && all}>
      {props.findings.length === 0 ? (
        <EmptyState title={t('oldestEmpty')}>{t('oldestEmptyText')}</EmptyState>
      ) : (
        <SimpleTable
          caption={t('oldest')}
          rows={props.findings}
          rowId={(finding) => finding.id}
          columns={[
            {
              header: t('finding'),
              rowHeader: true,
              width: '36%',
              cell: (finding) => (
                <Link
                  to="/findings/$findingId"
                  params={{ findingId: finding.id }}
                  title={pick(finding.reasonDe, finding.reasonEn)}
                >
                  {pick(finding.titleDe, finding.titleEn)}
                </Link>
              ),
            },
            { header: t('subject'), width: '25%', cell: (finding) => <Where finding={finding} /> },
            {
              header: t('rule'),
              cell: (finding) => <span className="va-code">{finding.rule.id}</span>,
            },
            {
              header: t('openFor'),
              numeric: true,
              cell: ({ lastOpenedAt }) => (
                <time dateTime={lastOpenedAt} title={format.dateTime(lastOpenedAt)}>
                  {format.elapsed(now - millis(lastOpenedAt))}
                </time>
              ),
            },
            { header: t('due'), cell: (finding) => <DueTag dueAt={finding.dueAt} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Where({ finding }: { finding: Oldest }): ReactElement {
  const { account, authority } = finding;
  const house = authority.shortName ?? authority.name;
  if (!account) return <>{house}</>;
  return (
    <>
      <AccountLink account={account} />
      <small>
        {house} · {account.platform.name}
      </small>
    </>
  );
}

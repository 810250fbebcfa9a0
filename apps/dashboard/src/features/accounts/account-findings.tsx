import { Link } from '@tanstack/react-router';
import { EmptyState, Section, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../rules/rule-text.js';
import { isOpen } from './account-tabs.js';
import type { AccountDetail } from './accounts.queries.js';
import type { AccountSearch } from './accounts.search.js';

const SHOWN = 5;

interface FindingsProps {
  account: AccountDetail;
  isPast: boolean;
  search: AccountSearch;
  /** Shows all of them, without a link to the rest. */
  all?: boolean;
}

/** Finding, rule, result, evidence: one row each. */
export function AccountFindings({ account, isPast, search, all }: FindingsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const open = account.findings.filter(isOpen);
  const rows = all ? open : open.slice(0, SHOWN);
  const toAll = (
    <Link
      to="/accounts/$accountId"
      params={{ accountId: account.id }}
      search={{ ...search, tab: 'findings' }}
    >
      {t('allFindings', { n: open.length })}
    </Link>
  );
  return (
    <Section
      title={t(isPast ? 'findingsAtThisTime' : 'findingsNow')}
      aside={!all && open.length > SHOWN && toAll}
    >
      {rows.length === 0 ? (
        <EmptyState title={t(isPast ? 'noFindingsThen' : 'noFindings')}>
          {t(isPast ? 'noFindingsThenText' : 'noFindingsText')}
        </EmptyState>
      ) : (
        <FindingTable rows={rows} isPast={isPast} />
      )}
    </Section>
  );
}

type Row = AccountDetail['findings'][number];

function FindingTable({ rows, isPast }: { rows: readonly Row[]; isPast: boolean }): ReactElement {
  const { t } = useTranslation('accounts');
  const pick = useBilingual();
  return (
    <SimpleTable
      caption={t(isPast ? 'findingsAtThisTime' : 'findingsNow')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        {
          header: t('finding'),
          rowHeader: true,
          cell: (row) => (
            <FindingTitle row={row} isPast={isPast}>
              {pick(row.titleDe, row.titleEn)}
            </FindingTitle>
          ),
        },
        {
          header: t('rule'),
          cell: ({ rule }) => (
            <Link to="/rules/$ruleId" params={{ ruleId: rule.id }} className="va-code">
              {rule.id}
            </Link>
          ),
        },
        { header: t('result'), cell: ({ result }) => <StatusTag kind="result" value={result} /> },
        {
          header: t('evidence'),
          cell: (row) =>
            row.evidence.length === 0
              ? pick(row.reasonDe, row.reasonEn)
              : row.evidence
                  .slice(0, 2)
                  .map(({ entityId, labelDe, labelEn }) => (
                    <div key={entityId}>{pick(labelDe, labelEn)}</div>
                  )),
        },
      ]}
    />
  );
}

/** Findings of the past are computed on the fly: they have no page of their own. */
function FindingTitle(props: { row: Row; isPast: boolean; children: string }): ReactElement {
  if (props.isPast) return <>{props.children}</>;
  return (
    <Link to="/findings/$findingId" params={{ findingId: props.row.id }}>
      {props.children}
    </Link>
  );
}

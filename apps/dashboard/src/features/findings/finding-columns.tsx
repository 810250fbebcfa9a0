import { Link } from '@tanstack/react-router';
import { millis, StatusTag, useFormat, useNow, type DataColumn } from '@vieraugen/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityLink, shortNameOf } from '../authorities/authority-name.js';
import { useBilingual } from '../rules/rule-text.js';
import { DueTag } from './due-tag.js';
import type { FindingRow } from './findings.queries.js';

/** The columns of the list of findings. */
export function useFindingColumns(): readonly DataColumn<FindingRow>[] {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'finding',
        header: t('finding'),
        rowHeader: true,
        cell: (row) => <FindingCell row={row} />,
      },
      {
        id: 'severity',
        header: t('severity'),
        sortField: 'SEVERITY',
        cell: ({ severity }) => <StatusTag kind="severity" value={severity} />,
      },
      { id: 'where', header: t('where'), cell: (row) => <Where row={row} /> },
      {
        id: 'authority',
        header: t('authority'),
        startsHidden: true,
        cell: ({ authority }) => <AuthorityLink authority={authority} />,
      },
      {
        id: 'rule',
        header: t('rule'),
        cell: ({ rule }) => (
          <Link to="/rules/$ruleId" params={{ ruleId: rule.id }} className="va-code">
            {rule.id}
          </Link>
        ),
      },
      {
        id: 'result',
        header: t('result'),
        startsHidden: true,
        cell: ({ result }) => <StatusTag kind="result" value={result} />,
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ state }) => <StatusTag kind="findingState" value={state} />,
      },
      {
        id: 'since',
        header: t('since'),
        numeric: true,
        sortField: 'FIRST_DETECTED_AT',
        cell: ({ lastOpenedAt }) => (
          <time dateTime={lastOpenedAt} title={format.dateTime(lastOpenedAt)}>
            {format.elapsed(now - millis(lastOpenedAt))}
          </time>
        ),
      },
      {
        id: 'due',
        header: t('due'),
        sortField: 'DUE_AT',
        cell: (row) => (hasDeadline(row) ? <DueTag dueAt={row.dueAt} /> : '–'),
      },
    ],
    [t, format, now],
  );
}

/** What is not yet known is no breach, so nobody can be late with it. */
function hasDeadline({ state, result }: FindingRow): boolean {
  return !isOver(state) && result === 'VIOLATED';
}

function isOver(state: FindingRow['state']): boolean {
  return state === 'RESOLVED' || state === 'DISMISSED' || state === 'EXEMPTED';
}

function FindingCell({ row }: { row: FindingRow }): ReactElement {
  const pick = useBilingual();
  return (
    <>
      <Link to="/findings/$findingId" params={{ findingId: row.id }}>
        {pick(row.titleDe, row.titleEn)}
      </Link>
      <small>{pick(row.reasonDe, row.reasonEn)}</small>
    </>
  );
}

function Where({ row }: { row: FindingRow }): ReactElement {
  const { account, authority } = row;
  if (!account) return <AuthorityLink authority={authority} />;
  return (
    <>
      <AccountLink account={account} />
      <small>
        {shortNameOf(authority)} · {account.platform.name}
      </small>
    </>
  );
}

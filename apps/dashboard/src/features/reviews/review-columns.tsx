import { Link } from '@tanstack/react-router';
import { StatusTag, Tag, useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import type { ReviewRow } from './reviews.queries.js';

/** The columns of the review. */
export function useReviewColumns(): readonly DataColumn<ReviewRow>[] {
  const { t } = useTranslation(['reviews', 'vocabulary']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'subject',
        header: t('reviews:subject'),
        rowHeader: true,
        cell: (row) => <Subject row={row} />,
      },
      {
        id: 'account',
        header: t('reviews:account'),
        cell: ({ account }) => account && <AccountLink account={account} />,
      },
      {
        id: 'authority',
        header: t('reviews:authority'),
        startsHidden: true,
        cell: ({ authority }) => <AuthorityLink authority={authority} />,
      },
      { id: 'flags', header: t('reviews:flags'), cell: (row) => <Flags row={row} /> },
      {
        id: 'last',
        header: t('reviews:last'),
        cell: ({ lastReviewedAt }) =>
          lastReviewedAt ? format.date(lastReviewedAt) : t('reviews:never'),
      },
      { id: 'due', header: t('reviews:due'), cell: (row) => <Due row={row} /> },
      { id: 'state', header: t('reviews:state'), cell: (row) => <State row={row} /> },
    ],
    [t, format],
  );
}

const TAB = { ACCOUNTS: undefined, AUTHORIZATIONS: undefined, CONNECTED_APPS: 'access' } as const;

function Subject({ row }: { row: ReviewRow }): ReactElement {
  const { t } = useTranslation(['reviews', 'vocabulary']);
  const role = row.role && t(`vocabulary:role.${row.role}`);
  const label = row.label ?? t('reviews:entry');
  return (
    <span>
      {row.account ? (
        <Link
          to="/accounts/$accountId"
          params={{ accountId: row.account.id }}
          search={{ tab: TAB[row.kind] }}
        >
          {label}
        </Link>
      ) : (
        label
      )}
      <small>{[t(`vocabulary:reviewKind.${row.kind}`), role].filter(Boolean).join(', ')}</small>
      {row.canStrike && !row.canConfirm && <small>{t('reviews:own')}</small>}
    </span>
  );
}

function Flags({ row: { flags } }: { row: ReviewRow }): ReactElement {
  const { t } = useTranslation('vocabulary');
  if (flags.length === 0) return <span className="va-muted">–</span>;
  return (
    <span className="va-row">
      {flags.map((flag) => (
        <Tag key={flag} tone={flag === 'FUNCTION_ENDED' ? 'bad' : 'warn'} icon="warn">
          {t(`reviewFlag.${flag}`)}
        </Tag>
      ))}
    </span>
  );
}

function Due({ row }: { row: ReviewRow }): ReactElement {
  const { t } = useTranslation('reviews');
  const format = useFormat();
  return (
    <span>
      {format.date(row.dueAt)}
      {row.overdue && (
        <>
          {' '}
          <Tag tone="worst" icon="clock">
            {t('late')}
          </Tag>
          <small>{t('lateWith')}</small>
        </>
      )}
    </span>
  );
}

function State({ row }: { row: ReviewRow }): ReactElement {
  const { t } = useTranslation('reviews');
  const format = useFormat();
  const { decidedByFunction: by, decidedAt } = row;
  return (
    <span>
      <StatusTag kind="reviewState" value={row.state} />
      {by && decidedAt && <small>{t('byOn', { by, on: format.date(decidedAt) })}</small>}
    </span>
  );
}

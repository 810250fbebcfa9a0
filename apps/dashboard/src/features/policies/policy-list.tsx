import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Button,
  buttonClass,
  EmptyState,
  Page,
  SimpleTable,
  useFormat,
  type SimpleColumn,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { AcknowledgementTag } from './acknowledgement-tag.js';
import { PolicyScope } from './policy-scope.js';
import { policiesQuery, type PolicyRow } from './policies.queries.js';
import { StartDraftDialog } from './start-draft-dialog.js';

interface PolicyListProps {
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** What was in force on a day, as it was known then; today with drafts and acknowledgements. */
export function PolicyList({ search, onSearch }: PolicyListProps): ReactElement {
  const { t } = useTranslation('policies');
  const query = useQuery(policiesQuery(search));
  const asOf = useAsOf(search, onSearch);
  const mayDraft = useMay('policy.draft');
  const [starting, setStarting] = useState(false);
  useTitle(t('title'));
  return (
    <Page
      title={t('title')}
      sub={t('sub')}
      actions={
        <>
          {asOf.button}
          <Link to="/rules" className={buttonClass()}>
            {t('toRules')}
          </Link>
          {mayDraft && (
            <Button variant="primary" icon="plus" onClick={() => setStarting(true)}>
              {t('newDocument')}
            </Button>
          )}
        </>
      }
    >
      {asOf.band}
      <Loaded query={query}>
        {(policies) =>
          policies.length === 0 ? (
            <EmptyState icon="file" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <PolicyTable policies={policies} />
          )
        }
      </Loaded>
      <StartDraftDialog open={starting} onClose={() => setStarting(false)} />
    </Page>
  );
}

function PolicyTable({ policies }: { policies: readonly PolicyRow[] }): ReactElement {
  const { t } = useTranslation('policies');
  const columns = usePolicyColumns(policies);
  return (
    <SimpleTable caption={t('caption')} rows={policies} rowId={({ id }) => id} columns={columns} />
  );
}

/** Only the columns that say something to this viewer. */
function usePolicyColumns(policies: readonly PolicyRow[]): SimpleColumn<PolicyRow>[] {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const format = useFormat();
  const columns: (SimpleColumn<PolicyRow> | false)[] = [
    {
      header: t('policies:policy'),
      rowHeader: true,
      width: '40%',
      cell: ({ id, title, kind }) => (
        <>
          <Link to="/policies/$policyId" params={{ policyId: id }}>
            {title}
          </Link>
          <small>{t(`vocabulary:policyKind.${kind}`)}</small>
        </>
      ),
    },
    { header: t('policies:scope'), cell: (policy) => <PolicyScope {...policy} /> },
    {
      header: t('policies:current'),
      cell: ({ current }) =>
        current ? (
          <Link to="/policies/versions/$versionId" params={{ versionId: current.id }}>
            {t('policies:version', { version: current.version })}
          </Link>
        ) : (
          <span className="va-muted">{t('policies:noCurrent')}</span>
        ),
    },
    {
      header: t('policies:since'),
      cell: ({ current }) => (current ? format.interval(current.valid) : '–'),
    },
    policies.some(({ current }) => current?.acknowledgements) && {
      header: t('policies:acknowledged'),
      cell: ({ current }) => <Acknowledged current={current} />,
    },
    policies.some((policy) => policy.draft ?? waiting(policy) > 0) && {
      header: t('policies:draft'),
      cell: (policy) => <InTheMaking policy={policy} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

/** Proposals that nobody has decided on. */
const waiting = ({ proposals }: PolicyRow): number =>
  proposals.filter(({ status }) => status === 'PROPOSED').length;

function InTheMaking({ policy }: { policy: PolicyRow }): ReactElement {
  const { t } = useTranslation('policies');
  const { id, draft } = policy;
  const count = waiting(policy);
  if (!draft && count === 0) return <>–</>;
  return (
    <>
      {draft && (
        <Link to="/policies/drafts/$draftId" params={{ draftId: draft.id }}>
          {t('draftOf', { version: draft.version })}
        </Link>
      )}
      {count > 0 && (
        <small>
          <Link to="/policies/$policyId" params={{ policyId: id }}>
            {t('waitingCount', { count })}
          </Link>
        </small>
      )}
    </>
  );
}

function Acknowledged({ current }: Pick<PolicyRow, 'current'>): ReactElement {
  const { t } = useTranslation('policies');
  if (current?.acknowledgements) return <AcknowledgementTag summary={current.acknowledgements} />;
  return <span className="va-muted">{current ? t('notAsked') : '–'}</span>;
}

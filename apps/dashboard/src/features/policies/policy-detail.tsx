import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Breadcrumbs,
  Button,
  buttonClass,
  EmptyState,
  Notice,
  Page,
  Section,
  SimpleTable,
  useFormat,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { PolicyScope } from './policy-scope.js';
import { policyQuery, type PolicyDetail } from './policies.queries.js';
import { Proposals } from './proposals.js';
import { StartDraftDialog } from './start-draft-dialog.js';

/** One policy with all its versions and its open draft. */
export function PolicyDetailScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(policyQuery(id));
  return <LoadedOne query={query}>{(policy) => <PolicyView policy={policy} />}</LoadedOne>;
}

function PolicyView({ policy }: { policy: PolicyDetail }): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const [starting, setStarting] = useState(false);
  const { draft, title, kind } = policy;
  useTitle(title, t('policies:title'));
  return (
    <Page
      title={title}
      sub={
        <>
          {t(`vocabulary:policyKind.${kind}`)} · <PolicyScope {...policy} />
        </>
      }
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/policies">{t('policies:title')}</Link>
          {title}
        </Breadcrumbs>
      }
      actions={
        <>
          {policy.canPropose && (
            <Link
              to="/policies/$policyId/propose"
              params={{ policyId: policy.id }}
              className={buttonClass({ variant: 'primary' })}
            >
              {t('policies:propose')}
            </Link>
          )}
          {policy.canDraft && !draft && (
            <Button variant="primary" icon="plus" onClick={() => setStarting(true)}>
              {t('policies:newVersion')}
            </Button>
          )}
        </>
      }
    >
      {draft && (
        <Notice tone="info" title={t('policies:openDraft', { version: draft.version })}>
          <p>
            <Link
              to="/policies/drafts/$draftId"
              params={{ draftId: draft.id }}
              className={buttonClass({ small: true })}
            >
              {t('policies:toDraft')}
            </Link>
          </p>
        </Notice>
      )}
      <Proposals proposals={policy.proposals} />
      <Versions versions={policy.versions} />
      <StartDraftDialog open={starting} onClose={() => setStarting(false)} documentId={policy.id} />
    </Page>
  );
}

type Version = PolicyDetail['versions'][number];

function Versions({ versions }: Pick<PolicyDetail, 'versions'>): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const before = (id: string): Version | undefined =>
    versions[versions.findIndex((one) => one.id === id) + 1];
  return (
    <Section title={t('versions')}>
      {versions.length === 0 ? (
        <EmptyState icon="file" title={t('noCurrent')} />
      ) : (
        <SimpleTable
          caption={t('versionsCaption')}
          rows={versions}
          rowId={({ id }) => id}
          columns={[
            {
              header: t('versionWord'),
              rowHeader: true,
              cell: ({ id, version }) => (
                <Link to="/policies/versions/$versionId" params={{ versionId: id }}>
                  {t('version', { version })}
                </Link>
              ),
            },
            { header: t('since'), cell: ({ valid }) => format.interval(valid) },
            {
              header: t('published'),
              cell: ({ publishedAt }) =>
                publishedAt ? format.date(publishedAt) : t('unknownDate'),
            },
            {
              header: t('resolved'),
              cell: ({ resolvedOn }) => (resolvedOn ? format.date(resolvedOn) : '–'),
            },
            {
              header: t('compare'),
              cell: ({ id }) => <CompareLink before={before(id)} afterId={id} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

interface CompareLinkProps {
  before: Pick<Version, 'id' | 'version'> | undefined;
  afterId: string;
}

/** To what changed since the version before. */
export function CompareLink({ before, afterId }: CompareLinkProps): ReactElement {
  const { t } = useTranslation('policies');
  if (!before) return <>–</>;
  return (
    <Link to="/policies/compare/$beforeId/$afterId" params={{ beforeId: before.id, afterId }}>
      {t('compareTo', { version: before.version })}
    </Link>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Breadcrumbs,
  Columns,
  Facts,
  Notice,
  Page,
  readClock,
  Section,
  useFormat,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { OpinionList } from '../opinions/opinion-list.js';
import { AcknowledgementTag } from './acknowledgement-tag.js';
import { CompareLink } from './policy-detail.js';
import { PolicyScope } from './policy-scope.js';
import { policyVersionQuery, type VersionDetail } from './policies.queries.js';
import { RulesOfParagraph, VersionRules } from './version-rules.js';
import { Wording } from './wording.js';

/** One version: its wording, what it puts in force, and who took note of it. */
export function PolicyVersionScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(policyVersionQuery(id));
  return <LoadedOne query={query}>{(version) => <VersionView version={version} />}</LoadedOne>;
}

function VersionView({ version }: { version: VersionDetail }): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary', 'opinions']);
  const name = t('policies:version', { version: version.version });
  useTitle(`${version.title}, ${name}`, t('policies:title'));
  const rules = (number: string) => version.rules.filter(({ clause }) => clause === number);
  return (
    <Page
      title={`${version.title}, ${name}`}
      sub={
        <>
          {t(`vocabulary:policyKind.${version.kind}`)} · <PolicyScope {...version} />
        </>
      }
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/policies">{t('policies:title')}</Link>
          <Link to="/policies/$policyId" params={{ policyId: version.document.id }}>
            {version.title}
          </Link>
          {name}
        </Breadcrumbs>
      }
    >
      <InForce version={version} />
      <Columns>
        <Section title={t('policies:wording')}>
          <Wording paragraphs={version.paragraphs}>
            {(number) => <RulesOfParagraph rules={rules(number)} />}
          </Wording>
        </Section>
        <div className="va-stack">
          <VersionFacts version={version} />
          <Acknowledgements version={version} />
          {version.opinions.length > 0 && (
            <Section title={t('opinions:title')}>
              <OpinionList opinions={version.opinions} empty="" />
            </Section>
          )}
        </div>
      </Columns>
      <VersionRules rules={version.rules} />
    </Page>
  );
}

function InForce({ version }: { version: VersionDetail }): ReactElement | null {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { from, to } = version.valid;
  const now = readClock();
  if (to && Date.parse(to) <= now) return <Notice tone="none">{t('superseded')}</Notice>;
  if (Date.parse(from) <= now) return null;
  return <Notice tone="info">{t('future', { date: format.date(from) })}</Notice>;
}

/** Eight digits each, so that the line can break and people can compare. */
const inGroups = (hash: string): string => hash.replace(/.{8}(?=.)/g, '$& ');

function VersionFacts({ version }: { version: VersionDetail }): ReactElement {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { versions } = version.document;
  const before = versions[versions.findIndex(({ id }) => id === version.id) + 1];
  const { publishedAt, resolvedOn, url, sha256 } = version;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { term: t('since'), value: format.interval(version.valid) },
          {
            term: t('published'),
            value: publishedAt ? format.dateTime(publishedAt) : t('unknownDate'),
          },
          { term: t('resolved'), value: resolvedOn && format.date(resolvedOn) },
          {
            term: t('compare'),
            value: before && <CompareLink before={before} afterId={version.id} />,
          },
          { term: t('address'), value: url && <a href={url}>{url}</a> },
          { term: t('hash'), value: sha256 && inGroups(sha256) },
        ]}
      />
    </Section>
  );
}

/** Aggregates for all; who is open by function, to the own house or team only. */
function Acknowledgements({ version }: { version: VersionDetail }): ReactElement | null {
  const { t } = useTranslation('policies');
  const { acknowledgements, pending } = version;
  if (!acknowledgements) return null;
  return (
    <Section title={t('ackTitle')}>
      <p>
        <AcknowledgementTag summary={acknowledgements} />
      </p>
      {pending && pending.length === 0 && <p className="va-muted">{t('pendingNone')}</p>}
      {pending && pending.length > 0 && (
        <>
          <h3>{t('pending')}</h3>
          <ul>
            {pending.map(({ id, functionLabel }) => (
              <li key={id}>
                <Link to="/people/$personId" params={{ personId: id }}>
                  {functionLabel}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

import { Link } from '@tanstack/react-router';
import { EmptyState, Section, SimpleTable, StatusTag, Tag, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paragraphId } from '../policies/wording.js';
import { useDueWords } from './rule-value.js';
import { RuleValues } from './rule-values.js';
import type { RuleDetail } from './rules.queries.js';

/** Which policy put the rule in force, since when, with which values. */
export function RuleVersions({ rule }: { rule: RuleDetail }): ReactElement {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const format = useFormat();
  const sayDue = useDueWords();
  return (
    <Section title={t('rules:versions')}>
      {rule.versions.length === 0 ? (
        <EmptyState icon="file" title={t('rules:versionsEmpty')}>
          {t('rules:versionsEmptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('rules:versionsCaption')}
          rows={rule.versions}
          rowId={(version) => version.id}
          columns={[
            {
              header: t('rules:policy'),
              rowHeader: true,
              cell: ({ policyVersion }) => (
                <>
                  <Link to="/policies/versions/$versionId" params={{ versionId: policyVersion.id }}>
                    {policyVersion.title}
                  </Link>
                  <small>
                    {[
                      t(`vocabulary:policyKind.${policyVersion.kind}`),
                      policyVersion.authority?.shortName ?? policyVersion.authority?.name,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </>
              ),
            },
            { header: t('rules:version'), cell: ({ policyVersion }) => policyVersion.version },
            {
              header: t('rules:clause'),
              cell: ({ clause, policyVersion }) => (
                <ClauseLink clause={clause} versionId={policyVersion.id} />
              ),
            },
            { header: t('rules:period'), cell: ({ valid }) => format.interval(valid) },
            {
              header: t('rules:parameters'),
              cell: ({ parameters, due, severity }) => (
                <>
                  <RuleValues values={parameters} labels={rule.parameterLabels} />
                  {due !== null && (
                    <div>
                      <span className="va-muted">{t('rules:due')}:</span> {sayDue(due)}
                    </div>
                  )}
                  {severity && <StatusTag kind="severity" value={severity} />}
                </>
              ),
            },
            {
              header: t('rules:state'),
              cell: (version) => <InForce version={version} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function InForce({ version }: { version: RuleDetail['versions'][number] }): ReactElement {
  const { t } = useTranslation('rules');
  const now = useNow();
  const { from, to } = version.valid;
  const word = !version.active
    ? 'inactive'
    : to && Date.parse(to) <= now
      ? 'over'
      : Date.parse(from) > now
        ? 'notYet'
        : 'active';
  return (
    <Tag tone={word === 'active' ? 'ok' : 'none'} icon={word === 'active' ? 'ok' : 'pause'}>
      {t(word)}
    </Tag>
  );
}

/** To the paragraph that the rule enforces. */
function ClauseLink(props: { clause: string | null; versionId: string }): ReactElement {
  const { t } = useTranslation('rules');
  const { clause, versionId } = props;
  if (!clause) return <>–</>;
  return (
    <Link to="/policies/versions/$versionId" params={{ versionId }} hash={paragraphId(clause)}>
      {t('paragraph', { number: clause })}
    </Link>
  );
}

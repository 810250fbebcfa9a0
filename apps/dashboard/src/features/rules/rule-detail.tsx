import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Breadcrumbs,
  buttonClass,
  Columns,
  Facts,
  Page,
  Section,
  StatusTag,
  useNow,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { useBilingual } from './rule-text.js';
import { RuleBasis } from './rule-basis.js';
import { useRuleValue } from './rule-value.js';
import { RuleVersions } from './rule-versions.js';
import { ruleQuery, type RuleDetail } from './rules.queries.js';

/** A rule's text, source, remedy and the versions that put it in force. */
export function RuleDetailScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(ruleQuery(id));
  return <LoadedOne query={query}>{(rule) => <RuleView rule={rule} />}</LoadedOne>;
}

function RuleView({ rule }: { rule: RuleDetail }): ReactElement {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const pick = useBilingual();
  const now = useNow();
  const title = pick(rule.titleDe, rule.titleEn);
  useTitle(`${rule.id} ${title}`, t('rules:title'));
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/rules">{t('rules:title')}</Link>
          {rule.id}
        </Breadcrumbs>
      }
      title={
        <>
          <span className="va-light">{rule.id}</span> {title}
        </>
      }
      sub={<StatusTag kind="severity" value={rule.severity} />}
      actions={
        <Link to="/findings" search={{ rule: [rule.id] }} className={buttonClass()}>
          {t('rules:toFindings')}
        </Link>
      }
    >
      <Columns>
        <div className="va-stack">
          <Section title={t('rules:condition')}>
            <blockquote className="va-quote va-prose">
              {pick(rule.conditionDe, rule.conditionEn)}
            </blockquote>
          </Section>
          <Section title={t('rules:enforces')}>
            <RuleBasis
              basis={rule.versions.filter((one) => one.active && isInForce(one.valid, now))}
            />
          </Section>
          <Section title={t('rules:remediation')}>
            <p>{pick(rule.remediationDe, rule.remediationEn)}</p>
          </Section>
          <Defaults rule={rule} />
        </div>
        <Section title={t('rules:source')}>
          <p>{rule.source}</p>
          <Facts
            facts={[
              { term: t('rules:area'), value: t(`vocabulary:area.${rule.area}`) },
              { term: t('rules:subject'), value: t(`vocabulary:subject.${rule.subject}`) },
              { term: t('rules:due'), value: pick(rule.dueDe, rule.dueEn) },
            ]}
          />
        </Section>
      </Columns>
      <RuleVersions rule={rule} />
    </Page>
  );
}

/** What holds where no policy says otherwise; a rule without values has nothing to say here. */
function Defaults({ rule }: { rule: RuleDetail }): ReactElement | null {
  const { t } = useTranslation('rules');
  const pick = useBilingual();
  const say = useRuleValue();
  const own = (rule.parameters ?? {}) as Record<string, unknown>;
  if (rule.parameterLabels.length === 0) return null;
  return (
    <Section title={t('defaults')}>
      <p className="va-muted">{t('defaultsText')}</p>
      <Facts
        facts={rule.parameterLabels.map(({ name, labelDe, labelEn, unit }) => ({
          term: pick(labelDe, labelEn),
          value: say(own[name], unit),
        }))}
      />
    </Section>
  );
}

const isInForce = ({ from, to }: { from: string; to: string | null }, now: number): boolean =>
  Date.parse(from) <= now && (to === null || now < Date.parse(to));

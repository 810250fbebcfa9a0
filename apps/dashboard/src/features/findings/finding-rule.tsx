import { Link } from '@tanstack/react-router';
import { Facts, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleBasis } from '../rules/rule-basis.js';
import { useBilingual } from '../rules/rule-text.js';
import type { FindingDetail } from './findings.queries.js';

/** The rule's own words and where they come from. */
export function FindingRule({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation(['findings', 'vocabulary']);
  const pick = useBilingual();
  const { rule } = finding;
  return (
    <Section title={t('findings:ruleTitle')}>
      <blockquote className="va-quote">{pick(rule.conditionDe, rule.conditionEn)}</blockquote>
      <h3>{t('findings:basis')}</h3>
      <RuleBasis basis={finding.basis} />
      <Facts
        facts={[
          { term: t('findings:source'), value: rule.source },
          { term: t('findings:area'), value: t(`vocabulary:area.${rule.area}`) },
          { term: t('findings:severity'), value: t(`vocabulary:severity.${rule.severity}`) },
        ]}
      />
      <p>
        <Link to="/rules/$ruleId" params={{ ruleId: rule.id }}>
          {t('findings:toRule', { id: rule.id })}
        </Link>
      </p>
    </Section>
  );
}

import { Link } from '@tanstack/react-router';
import { Section, SimpleTable, StatusTag, Tag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../rules/rule-text.js';
import { useDueWords } from '../rules/rule-value.js';
import { RuleValues } from '../rules/rule-values.js';
import type { VersionDetail } from './policies.queries.js';
import { paragraphId } from './wording.js';

type Rule = VersionDetail['rules'][number];

/** Which rules judge whether a paragraph is kept. */
export function RulesOfParagraph({ rules }: { rules: readonly Rule[] }): ReactElement | null {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  if (rules.length === 0) return null;
  return (
    <p className="va-muted">
      {t('enforcedBy')}:{' '}
      {rules.map(({ id, ruleId, rule }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link
            to="/rules/$ruleId"
            params={{ ruleId }}
            title={rule ? pick(rule.titleDe, rule.titleEn) : undefined}
          >
            {ruleId}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** What the version puts in force, with the values that differ from the rule's own. */
export function VersionRules({ rules }: { rules: readonly Rule[] }): ReactElement | null {
  const { t } = useTranslation('policies');
  const sayDue = useDueWords();
  const pick = useBilingual();
  if (rules.length === 0) return null;
  return (
    <Section title={t('rules')}>
      <SimpleTable
        caption={t('rulesCaption')}
        rows={rules}
        rowId={({ id }) => id}
        columns={[
          {
            header: t('rule'),
            rowHeader: true,
            width: '40%',
            cell: ({ ruleId, rule }) => (
              <Link to="/rules/$ruleId" params={{ ruleId }}>
                {ruleId} {rule && pick(rule.titleDe, rule.titleEn)}
              </Link>
            ),
          },
          {
            header: t('paragraph'),
            cell: ({ clause }) =>
              clause ? <a href={`#${paragraphId(clause)}`}>{clause}</a> : t('noParagraph'),
          },
          {
            header: t('severity'),
            cell: ({ severity, rule }) => {
              const shown = severity ?? rule?.severity;
              return shown ? <StatusTag kind="severity" value={shown} /> : '–';
            },
          },
          {
            header: t('due'),
            cell: ({ due, rule }) => sayDue(due ?? rule?.due),
          },
          {
            header: t('values'),
            cell: ({ parameters, rule }) => (
              <RuleValues values={parameters} labels={rule?.parameterLabels ?? []} />
            ),
          },
          {
            header: t('state'),
            cell: ({ active }) => (
              <Tag tone={active ? 'ok' : 'none'} icon={active ? 'ok' : 'pause'}>
                {t(active ? 'active' : 'inactive')}
              </Tag>
            ),
          },
        ]}
      />
    </Section>
  );
}

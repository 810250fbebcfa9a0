import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RULE_AREAS } from '@vieraugen/domain';
import { EmptyState, Page, Section, SimpleTable, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { useBilingual } from './rule-text.js';
import { rulesQuery, type RuleRow } from './rules.queries.js';

/** All rules, by area. */
export function RuleList(): ReactElement {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const query = useQuery(rulesQuery);
  useTitle(t('rules:title'));
  return (
    <Page title={t('rules:title')} sub={t('rules:sub')}>
      <Loaded query={query}>
        {(rules) =>
          rules.length === 0 ? (
            <EmptyState icon="file" title={t('rules:empty')}>
              {t('rules:emptyText')}
            </EmptyState>
          ) : (
            RULE_AREAS.map((area) => (
              <RulesOfArea
                key={area}
                title={t(`vocabulary:area.${area}`)}
                rules={rules.filter((rule) => rule.area === area)}
              />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

interface RulesOfAreaProps {
  title: string;
  rules: readonly RuleRow[];
}

function RulesOfArea({ title, rules }: RulesOfAreaProps): ReactElement | null {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const pick = useBilingual();
  if (rules.length === 0) return null;
  return (
    <Section title={title}>
      <SimpleTable
        caption={`${t('rules:caption')}: ${title}`}
        rows={rules}
        rowId={(rule) => rule.id}
        columns={[
          {
            header: t('rules:rule'),
            rowHeader: true,
            width: '46%',
            cell: (rule) => (
              <Link to="/rules/$ruleId" params={{ ruleId: rule.id }}>
                {rule.id} {pick(rule.titleDe, rule.titleEn)}
              </Link>
            ),
          },
          {
            header: t('rules:severity'),
            width: '14%',
            cell: ({ severity }) => <StatusTag kind="severity" value={severity} />,
          },
          {
            header: t('rules:subject'),
            width: '14%',
            cell: ({ subject }) => t(`vocabulary:subject.${subject}`),
          },
          { header: t('rules:due'), cell: ({ dueDe, dueEn }) => pick(dueDe, dueEn) },
        ]}
      />
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Breadcrumbs, Notice, Page, Section, SimpleTable, Tag, type Tone } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { useBilingual } from '../rules/rule-text.js';
import { useDueWords, useRuleValue } from '../rules/rule-value.js';
import { MarkedText } from './marked-text.js';
import { policyComparisonQuery, type Comparison } from './policies.queries.js';

interface PolicyComparisonProps {
  beforeId: string;
  afterId: string;
}

/** What changed from one version to another, or to a draft. */
export function PolicyComparisonScreen({ beforeId, afterId }: PolicyComparisonProps): ReactElement {
  const query = useQuery(policyComparisonQuery(beforeId, afterId));
  return (
    <LoadedOne query={query}>{(compared) => <ComparisonView compared={compared} />}</LoadedOne>
  );
}

function ComparisonView({ compared }: { compared: Comparison }): ReactElement {
  const { t } = useTranslation('policies');
  const { before, after } = compared;
  const title = t('compareTitle', { before, after });
  useTitle(compared.title, title);
  const changed = compared.paragraphs.filter(({ kind }) => kind !== 'SAME');
  const same = compared.paragraphs.length - changed.length;
  return (
    <Page
      title={title}
      sub={`${compared.title}. ${t('compareSub')}`}
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/policies">{t('title')}</Link>
          {t('compare')}
        </Breadcrumbs>
      }
    >
      {compared.formerTitle && (
        <Notice tone="info">
          {t('newTitle', { before: compared.formerTitle, after: compared.title })}
        </Notice>
      )}
      <Section title={t('wording')}>
        <div className="va-prose">
          {changed.map((paragraph, index) => (
            <ParagraphChange key={index} paragraph={paragraph} />
          ))}
        </div>
        {same > 0 && <p className="va-muted">{t('unchangedCount', { count: same })}</p>}
      </Section>
      <RuleChanges rules={compared.rules} />
    </Page>
  );
}

type Kind = Comparison['paragraphs'][number]['kind'];
const TONES: Readonly<Record<Kind, Tone>> = {
  SAME: 'none',
  CHANGED: 'info',
  ADDED: 'ok',
  REMOVED: 'bad',
};

function KindTag({ kind }: { kind: Kind }): ReactElement {
  const { t } = useTranslation('policies');
  const words = {
    SAME: t('same'),
    CHANGED: t('changed'),
    ADDED: t('added'),
    REMOVED: t('removed'),
  };
  return <Tag tone={TONES[kind]}>{words[kind]}</Tag>;
}

function ParagraphChange({
  paragraph,
}: {
  paragraph: Comparison['paragraphs'][number];
}): ReactElement {
  const { t } = useTranslation('policies');
  const { kind, number, formerNumber, heading, text } = paragraph;
  // A paragraph that is new or gone as a whole says so once, in its tag.
  const isWhole = kind === 'ADDED' || kind === 'REMOVED';
  return (
    <section>
      <h3>
        {number} <MarkedText pieces={heading} quiet={isWhole} /> <KindTag kind={kind} />
      </h3>
      {formerNumber && <p className="va-muted">{t('formerly', { number: formerNumber })}</p>}
      <p>
        <MarkedText pieces={text} quiet={isWhole} />
      </p>
    </section>
  );
}

const NAMED = ['active', 'severity', 'due', 'clause'] as const;
type Named = (typeof NAMED)[number];

function RuleChanges({ rules }: Pick<Comparison, 'rules'>): ReactElement {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  const nameOf = useChangedName();
  const say = useChangedValue();
  const rows = rules.flatMap(({ changes, ...rule }) =>
    changes.map((change) => ({ ...rule, ...change, id: `${rule.ruleId} ${change.name}` })),
  );
  if (rows.length === 0) {
    return (
      <Section title={t('ruleChanges')}>
        <p className="va-muted">{t('ruleChangesNone')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('ruleChanges')}>
      <SimpleTable
        caption={t('ruleChangesCaption')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            header: t('rule'),
            rowHeader: true,
            width: '40%',
            cell: ({ ruleId, rule, kind }) => (
              <>
                <Link to="/rules/$ruleId" params={{ ruleId }}>
                  {ruleId} {rule && pick(rule.titleDe, rule.titleEn)}
                </Link>{' '}
                <KindTag kind={kind} />
              </>
            ),
          },
          { header: t('value'), cell: (row) => nameOf(row) },
          { header: t('before'), cell: (row) => say(row, row.before) },
          { header: t('after'), cell: (row) => say(row, row.after) },
        ]}
      />
    </Section>
  );
}

type RuleChange = Pick<Comparison['rules'][number], 'rule'> & { readonly name: string };

const isNamed = (name: string): name is Named => (NAMED as readonly string[]).includes(name);

const labelOf = ({ rule, name }: RuleChange) =>
  rule?.parameterLabels.find((label) => label.name === name);

/** What is changed, as people call it. */
function useChangedName(): (change: RuleChange) => string {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  return (change) => {
    if (isNamed(change.name)) return t(`valueName.${change.name}`);
    const label = labelOf(change);
    return label ? pick(label.labelDe, label.labelEn) : change.name;
  };
}

/** One side of a change in words. */
function useChangedValue(): (change: RuleChange, value: unknown) => string {
  const sayDue = useDueWords();
  const say = useRuleValue();
  return (change, value) => {
    if (change.name === 'due') return sayDue(value);
    if (change.name === 'clause') return value === null ? '–' : String(value);
    const unit = change.name === 'severity' ? 'SEVERITY' : labelOf(change)?.unit;
    return say(value, unit ?? 'YES_NO');
  };
}

import { useStore } from '@tanstack/react-form';
import { SEVERITIES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useBilingual } from '../rules/rule-text.js';
import { useRuleValue, useUnitWords } from '../rules/rule-value.js';
import { ChoicesField } from '../trainings/choices-field.js';
import { DUE_KINDS } from './draft-values.js';
import type { DraftRule } from './policies.queries.js';
import type { DraftFormApi } from './use-draft-form.js';

interface DraftRulesProps {
  form: DraftFormApi;
  catalogue: readonly DraftRule[];
}

/** Every rule of the product: in force or not, by which paragraph, with which values. */
export function DraftRules({ form, catalogue }: DraftRulesProps): ReactElement {
  const { t } = useTranslation('policies');
  return (
    <FormGroup title={t('rules')}>
      {catalogue.map((rule, index) => (
        <RuleFields key={rule.id} form={form} rule={rule} index={index} />
      ))}
    </FormGroup>
  );
}

interface RuleFieldsProps {
  form: DraftFormApi;
  rule: DraftRule;
  index: number;
}

function RuleFields({ form, rule, index }: RuleFieldsProps): ReactElement {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  const included = useStore(form.store, ({ values }) => values.rules[index]?.included ?? false);
  return (
    <div className="va-stack">
      <form.AppField name={`rules[${index}].included`}>
        {(field) => (
          <field.Check
            label={t('included', { rule: `${rule.id} ${pick(rule.titleDe, rule.titleEn)}` })}
          />
        )}
      </form.AppField>
      {included && <RuleDetails form={form} rule={rule} index={index} />}
    </div>
  );
}

function RuleDetails({ form, rule, index }: RuleFieldsProps): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const paragraphs = useStore(form.store, ({ values }) => values.paragraphs);
  const clause = useStore(form.store, ({ values }) => values.rules[index]?.clause);
  const clauses = paragraphs.map(({ number, heading }) => ({
    value: number,
    label: `${number} ${heading}`,
  }));
  return (
    <details className="va-form__sub">
      <summary>
        {clause
          ? t('policies:settingsOf', { number: clause })
          : `${t('policies:settings')}, ${t('policies:noParagraph')}`}
      </summary>
      <FormPair>
        <form.AppField name={`rules[${index}].clause`}>
          {(field) => (
            <field.Select
              label={t('policies:paragraph')}
              empty={t('policies:noParagraph')}
              choices={clauses}
            />
          )}
        </form.AppField>
        <form.AppField name={`rules[${index}].severity`}>
          {(field) => (
            <field.Select
              label={t('policies:severity')}
              empty={t('policies:severityOwn', {
                severity: t(`vocabulary:severity.${rule.severity}`),
              })}
              choices={SEVERITIES.map((value) => ({
                value,
                label: t(`vocabulary:severity.${value}`),
              }))}
            />
          )}
        </form.AppField>
      </FormPair>
      <form.AppField name={`rules[${index}].active`}>
        {(field) => <field.Check label={t('policies:active')} hint={t('policies:activeHint')} />}
      </form.AppField>
      <DueFields form={form} rule={rule} index={index} />
      <Parameters form={form} rule={rule} index={index} />
    </details>
  );
}

/** Its own deadline, or another one. */
function DueFields({ form, rule, index }: RuleFieldsProps): ReactElement {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  const kind = useStore(form.store, ({ values }) => values.rules[index]?.dueKind ?? '');
  const own = pick(rule.dueDe, rule.dueEn);
  return (
    <FormPair>
      <form.AppField name={`rules[${index}].dueKind`}>
        {(field) => (
          <field.Select
            label={t('due')}
            empty={t('dueOwn', { due: own })}
            choices={DUE_KINDS.map((value) => ({ value, label: t(`dueKind.${value}`) }))}
          />
        )}
      </form.AppField>
      {(kind === 'hours' || kind === 'workingDays') && (
        <form.AppField name={`rules[${index}].dueCount`}>
          {(field) => <field.Text label={t(`dueCount.${kind}`)} type="number" />}
        </form.AppField>
      )}
    </FormPair>
  );
}

/** The values that a policy may set, as people call them. */
function Parameters({ form, rule, index }: RuleFieldsProps): ReactElement {
  return (
    <>
      {rule.parameterLabels.map((label) => (
        <ParameterField key={label.name} form={form} rule={rule} index={index} label={label} />
      ))}
    </>
  );
}

interface ParameterFieldProps extends RuleFieldsProps {
  label: DraftRule['parameterLabels'][number];
}

function ParameterField({ form, rule, index, label }: ParameterFieldProps): ReactElement {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  const say = useRuleValue();
  const words = useUnitWords();
  const { name, unit } = label;
  const own = (rule.parameters as Record<string, unknown>)[name];
  const title = pick(label.labelDe, label.labelEn);
  const hint = t('parameterHint', { value: say(own, unit) });
  const choices =
    unit === 'YES_NO'
      ? ['true', 'false'].map((value) => ({ value, label: t(value === 'true' ? 'yes' : 'no') }))
      : (label.choices ?? []).map((value) => ({ value, label: words(value, unit) }));
  return (
    <form.AppField name={`rules[${index}].parameters.${name}`}>
      {(field) =>
        Array.isArray(own) ? (
          <ChoicesField label={title} hint={hint} choices={choices} />
        ) : choices.length > 0 ? (
          <field.Select label={title} hint={hint} empty={false} choices={choices} />
        ) : (
          <field.Text label={`${title} (${t(`unit.${unit as 'DAYS'}`)})`} hint={hint} />
        )
      }
    </form.AppField>
  );
}

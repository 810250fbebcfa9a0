import { useStore } from '@tanstack/react-form';
import { SEVERITIES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useBilingual } from '../rules/rule-text.js';
import { typed } from './draft-values.js';
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
              empty={t('policies:severityOwn')}
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
      <Parameters form={form} rule={rule} index={index} />
    </details>
  );
}

/** Parameters are the rule's own words: their names are shown as they are. */
function Parameters({ form, rule, index }: RuleFieldsProps): ReactElement {
  const { t } = useTranslation('policies');
  const own = Object.entries((rule.parameters ?? {}) as Record<string, unknown>);
  return (
    <>
      {own.map(([name, value]) => (
        <form.AppField key={name} name={`rules[${index}].parameters.${name}`}>
          {(field) =>
            typeof value === 'boolean' ? (
              <field.Select
                label={name}
                hint={t('parameterHint', { value: t(value ? 'yes' : 'no') })}
                empty={false}
                choices={[
                  { value: 'true', label: t('yes') },
                  { value: 'false', label: t('no') },
                ]}
              />
            ) : (
              <field.Text label={name} hint={t('parameterHint', { value: typed(value) })} />
            )
          }
        </form.AppField>
      ))}
    </>
  );
}

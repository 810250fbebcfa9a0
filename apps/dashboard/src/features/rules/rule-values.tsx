import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from './rule-text.js';
import { useRuleValue, type ValueLabel } from './rule-value.js';

interface RuleValuesProps {
  values: unknown;
  labels: readonly ValueLabel[];
}

/** What a policy sets otherwise than the rule itself. */
export function RuleValues({ values, labels }: RuleValuesProps): ReactElement {
  const { t } = useTranslation('rules');
  const pick = useBilingual();
  const say = useRuleValue();
  const set = (values ?? {}) as Record<string, unknown>;
  const shown = labels.filter(({ name }) => name in set);
  if (shown.length === 0) return <span className="va-muted">{t('ownValues')}</span>;
  return (
    <>
      {shown.map(({ name, labelDe, labelEn, unit }) => (
        <div key={name}>
          <span className="va-muted">{pick(labelDe, labelEn)}:</span> {say(set[name], unit)}
        </div>
      ))}
    </>
  );
}

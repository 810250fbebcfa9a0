import { unitWord, type Due, type ParameterUnit, type ParameterValue } from '@vieraugen/domain';
import { useFormat } from '@vieraugen/ui';
import { useTranslation } from 'react-i18next';

/** What people call a value of a rule, as the server tells it. */
export interface ValueLabel {
  readonly name: string;
  readonly labelDe: string;
  readonly labelEn: string;
  readonly unit: ParameterUnit;
}

const VOCABULARIES = {
  SEVERITY: 'severity',
  ACTION_KINDS: 'actionKind',
  DEVICE_CATEGORIES: 'deviceCategory',
  AUTHORIZATION_ROLES: 'role',
} as const;
type Worded = keyof typeof VOCABULARIES;

const isWorded = (unit: ParameterUnit): unit is Worded => unit in VOCABULARIES;

/** Says a code of a vocabulary that a unit stands for. */
export function useUnitWords(): (code: string, unit: ParameterUnit) => string {
  const { t } = useTranslation('vocabulary');
  return (code, unit) =>
    isWorded(unit) ? t(`${VOCABULARIES[unit]}.${code}` as 'severity.HIGH') : code;
}

/** Says a value of a rule with what it counts: „30 Tage“, „ja“, „Beitrag, Antwort“. */
export function useRuleValue(): (value: unknown, unit: ParameterUnit) => string {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const words = useUnitWords();
  return (value, unit) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value))
      return value.length === 0
        ? t('nothing')
        : value.map((one) => words(String(one), unit)).join(', ');
    if (typeof value !== 'number') return words(String(value), unit);
    const counted = unitWord(unit, value as ParameterValue, format.locale === 'en' ? 'en' : 'de');
    return [format.number(value), counted].filter(Boolean).join(' ');
  };
}

/** Says a deadline: „10 Arbeitstage“. */
export function useDueWords(): (due: unknown) => string {
  const { t } = useTranslation('rules');
  const say = useRuleValue();
  return (value) => {
    const due = value as Due | null;
    if (!due) return '–';
    if ('hours' in due) return say(due.hours, 'HOURS');
    return 'workingDays' in due ? say(due.workingDays, 'WORKING_DAYS') : t('immediately');
  };
}

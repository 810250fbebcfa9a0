import {
  ACTION_KINDS,
  AUTHORIZATION_ROLES,
  DEVICE_CATEGORIES,
  SEVERITIES,
} from '../model/vocabulary.js';
import type { ReasonText } from './reason-text.js';
import type { ParameterValue } from './rule.js';

/** What a value of a rule counts, or out of which vocabulary it is. */
export const PARAMETER_UNITS = Object.freeze([
  'MINUTES',
  'HOURS',
  'DAYS',
  'WORKING_DAYS',
  'MONTHS',
  'PERSONS',
  'YES_NO',
  'SEVERITY',
  'ACTION_KINDS',
  'DEVICE_CATEGORIES',
  'AUTHORIZATION_ROLES',
] as const);
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

/** What a value that a policy can set is called by people who do not read code. */
export interface ParameterLabel extends ReasonText {
  readonly unit: ParameterUnit;
}

/** The words that a value of such a unit is one or some of; of the others there is no list. */
export const UNIT_CHOICES: Readonly<Partial<Record<ParameterUnit, readonly string[]>>> = {
  SEVERITY: SEVERITIES,
  ACTION_KINDS,
  DEVICE_CATEGORIES,
  AUTHORIZATION_ROLES,
};

/** One and more of a unit that is counted. */
const COUNTED: Readonly<
  Partial<Record<ParameterUnit, Readonly<Record<keyof ReasonText, readonly [string, string]>>>>
> = {
  MINUTES: { de: ['Minute', 'Minuten'], en: ['minute', 'minutes'] },
  HOURS: { de: ['Stunde', 'Stunden'], en: ['hour', 'hours'] },
  DAYS: { de: ['Tag', 'Tage'], en: ['day', 'days'] },
  WORKING_DAYS: { de: ['Arbeitstag', 'Arbeitstage'], en: ['working day', 'working days'] },
  MONTHS: { de: ['Monat', 'Monate'], en: ['month', 'months'] },
  PERSONS: { de: ['Person', 'Personen'], en: ['person', 'persons'] },
};

/** The word for what is counted, as it stands after a number; null = nothing is counted. */
export function unitWord(
  unit: ParameterUnit,
  value: ParameterValue,
  language: keyof ReasonText,
): string | null {
  const [one, more] = COUNTED[unit]?.[language] ?? [];
  return (value === 1 ? one : more) ?? null;
}

/** Shared by the rules that warn before something is due. */
export const WARN_DAYS: ParameterLabel = {
  de: 'Hinweis vor Ablauf',
  en: 'Notice before it is due',
  unit: 'DAYS',
};

/** Shared by the rules that judge what was published. */
export const JUDGED_ACTIONS: ParameterLabel = {
  de: 'Geprüft werden',
  en: 'Judged are',
  unit: 'ACTION_KINDS',
};

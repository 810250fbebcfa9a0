import type { ReasonTexts } from './reason-text.js';

/** Reasons that any rule may give, or the engine in its place. */
export const COMMON_REASONS = {
  NOT_IN_FORCE: {
    de: 'Die Regel war zu diesem Zeitpunkt noch nicht oder nicht mehr in Kraft.',
    en: 'The rule was not yet, or no longer, in force at that time.',
  },
  SWITCHED_OFF: {
    de: 'Die Regel ist für diese Behörde nicht eingeschaltet.',
    en: 'The rule is not switched on for this authority.',
  },
  ACCOUNT_NOT_ACTIVE: {
    de: 'Der Account ist nicht im Betrieb (Status: {status:term}).',
    en: 'The account is not in operation (status: {status:term}).',
  },
  STATUS_UNKNOWN: {
    de: 'Für diesen Zeitpunkt ist kein Status des Accounts eingetragen.',
    en: 'No status of the account is on record for that time.',
  },
  NO_ACTION: {
    de: 'Im betrachteten Zeitraum ist kein Beitrag erfasst.',
    en: 'No action is on record in the period considered.',
  },
  KIND_NOT_JUDGED: {
    de: 'Die Regel gilt nicht für Vorgänge dieser Art ({kind:term}).',
    en: 'The rule does not cover actions of this kind ({kind:term}).',
  },
  BEFORE_RULE: {
    de: 'Der Vorgang vom {occurredAt:dateTime} liegt vor dem Inkrafttreten der Regel.',
    en: 'The action of {occurredAt:dateTime} precedes the rule.',
  },
  NOBODY_AUTHORIZED: {
    de: 'Zu diesem Zeitpunkt ist niemand berechtigt.',
    en: 'Nobody is authorised at that time.',
  },
} as const satisfies ReasonTexts;

export type CommonReason = keyof typeof COMMON_REASONS;

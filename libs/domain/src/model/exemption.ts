import { plusMonths } from '../calendar/zone.js';
import { contains, type Instant, type Interval } from '../time/interval.js';
import type { ExemptionState, ExemptionStatus } from './vocabulary.js';

/** How long an exemption may last at most (ORP.5.A5). */
export const EXEMPTION_MONTHS = 12;

/** The latest end of an exemption that begins at an instant. */
export function latestEndOfExemption(from: Instant): Instant {
  return plusMonths(from, EXEMPTION_MONTHS);
}

/** An exemption as it is at an instant. */
export function exemptionStateAt(
  exemption: {
    readonly status: ExemptionStatus;
    readonly withdrawnAt: Instant | null;
    readonly valid: Interval;
  },
  at: Instant,
): ExemptionState {
  const { status, withdrawnAt, valid } = exemption;
  if (status !== 'APPROVED') return status;
  if (contains(valid, at)) return 'IN_FORCE';
  if (at < valid.from) return 'UPCOMING';
  return withdrawnAt === null ? 'ENDED' : 'WITHDRAWN';
}

/** Who decides on exemptions from a rule. */
export const EXEMPTION_AUTHORITIES = Object.freeze(['HOUSE', 'WORKING_GROUP'] as const);
export type ExemptionAuthority = (typeof EXEMPTION_AUTHORITIES)[number];

/**
 * What an authority owes as a whole, it cannot waive for itself: there the chair of the working group
 * decides. Of everything else, the ministry coordinator decides for the own house (`domain.md` 2.5).
 */
export function exemptionAuthorityOf(rule: {
  readonly scope: 'ACCOUNT' | 'AUTHORITY';
}): ExemptionAuthority {
  return rule.scope === 'AUTHORITY' ? 'WORKING_GROUP' : 'HOUSE';
}

/** Whether a rule can be waived at all: not the one that holds exemptions to their limits. */
export function isExemptable(rule: { readonly id: string }): boolean {
  return rule.id !== 'GOV-01';
}

import {
  type AuthorizationIntervalRow,
  type AuthorizationRow,
  authorizationsByIds,
  authorizationsOfAccounts,
  authorizationsOfPeople,
  intervalsOfAuthorizations,
  type MandateRow,
  mandatesOfAccounts as mandatesOf,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';
import { withFunctions } from '../kernel/withheld.js';
import { contains, type Instant, type Interval, within, without } from '@vieraugen/domain';

// Row-level security is all that these need: whoever sees the account sees who may use it.
export {
  authorizationsByIds,
  authorizationsOfAccounts,
  authorizationsOfPeople,
  intervalsOfAuthorizations,
};
export type { AuthorizationIntervalRow, AuthorizationRow, MandateRow };

/** Who may approve; by whom they were appointed, for those who are told functions. */
export async function mandatesOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<MandateRow[]> {
  return withFunctions(reading.viewer, await mandatesOf(reading, ids), 'appointedByFunction');
}

/** When somebody could really act under an authorization: activated, not suspended, called upon. */
export function effectiveIntervals(
  authorization: Pick<AuthorizationRow, 'role' | 'activatedAt' | 'valid'>,
  intervals: readonly AuthorizationIntervalRow[],
): Interval[] {
  const { role, activatedAt, valid } = authorization;
  if (activatedAt === null) return [];
  const of = (kind: AuthorizationIntervalRow['kind']) =>
    intervals.filter((row) => row.kind === kind).map((row) => row.valid);
  const active = within([valid], [{ from: activatedAt, to: null }]);
  const called = role === 'DEPUTY' ? within(active, of('ACTIVATION')) : active;
  return without(called, of('SUSPENSION'));
}

/** Whether an authorization is effective at an instant. */
export function isEffectiveAt(
  authorization: Pick<AuthorizationRow, 'role' | 'activatedAt' | 'valid'>,
  intervals: readonly AuthorizationIntervalRow[],
  at: Instant,
): boolean {
  return effectiveIntervals(authorization, intervals).some((interval) => contains(interval, at));
}

/** Whether any of a person's authorizations lets them act on the account at an instant. */
export function isEntitled(
  authorizations: readonly AuthorizationRow[],
  intervals: readonly AuthorizationIntervalRow[],
  at: Instant,
): boolean {
  return authorizations.some((row) => {
    const own = intervals.filter((interval) => interval.authorizationId === row.id);
    return row.role !== 'OWNER' && isEffectiveAt(row, own, at);
  });
}

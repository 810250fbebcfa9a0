import {
  type AuthorizationRole,
  type Evidence,
  type Instant,
  type Interval,
  trainingAt,
  type TrainingFacts,
} from '@vieraugen/domain';

/** Nobody reads the evidence of a decision that is made here. */
const DUTY: Evidence = { fact: 'authorizations', id: '' };

/** The roles whose modules count: a deputy needs what the principal needs (AUT-04). */
export function trainedRoles(
  role: AuthorizationRole,
  principalRole: AuthorizationRole | null,
): readonly AuthorizationRole[] {
  return role === 'DEPUTY' ? ['DEPUTY', principalRole ?? 'AUTHOR'] : [role];
}

/** Whether every module that is mandatory for these roles at an instant is valid then. */
export function isTrained(
  facts: TrainingFacts | undefined,
  personId: string,
  roles: readonly AuthorizationRole[],
  at: Instant,
): boolean {
  return facts !== undefined && trainingAt(facts, DUTY, personId, roles, at).missing.length === 0;
}

/**
 * From when on a person can act under an authorization (TRN-01): from its beginning if the trainings
 * were valid then; from now if they are valid by now; else not before they are. null = pending.
 */
export function activationOf(
  valid: Interval,
  now: Instant,
  trained: (at: Instant) => boolean,
): Instant | null {
  if (trained(valid.from)) return valid.from;
  const running = valid.from < now && (valid.to === null || now < valid.to);
  return running && trained(now) ? now : null;
}

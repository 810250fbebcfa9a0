import {
  AuthorizationEntity,
  AuthorizationSuspensionEntity,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  updateRows,
} from '@vieraugen/data';
import {
  authorizationRefusal,
  type AuthorizationStatus,
  authorizationStatusAt,
  contains,
  type Instant,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { endedAt, requiredText, validInterval } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { openOffboardings } from '../offboarding/open-tasks.js';
import { settleOffboardings } from '../offboarding/settle-tasks.js';
import type {
  ResumeAuthorizationInput,
  SuspendAuthorizationInput,
} from './authorization.inputs.js';

/** Suspends an authorization, in an emergency by whoever may end it. */
export async function suspendAuthorizationIn(
  change: Change,
  viewer: Viewer,
  input: SuspendAuthorizationInput,
): Promise<string> {
  const authorization = await lockOne(change, input.id);
  const { id, accountId, authorityId, personId } = authorization;
  const valid = validInterval(input.from ?? change.now, input.to);
  requireStep(authorization, await suspensionsOf(change, id), valid.from, 'SUSPENDED');
  const reason = requiredText('reason', input.reason, 1_000);
  const suspension = {
    id: newId(change.now),
    authorizationId: id,
    accountId,
    authorityId,
    suspendedBy: viewer.personId,
    reason,
    valid,
  };
  const inserted = await insertRows(change, AuthorizationSuspensionEntity, [suspension], {
    skipConflicts: true,
  });
  if (inserted.size === 0) throw suspendedAlready();
  const lost = { authorizationId: id, accountId, authorityId, personId, endedAt: valid.from };
  await openOffboardings(change, [{ ...lost, cause: 'SUSPENDED' }]);
  change.judge({ accountIds: [accountId] });
  return id;
}

/** Ends a suspension. That is to authorize again, so nobody does it for themselves. */
export async function resumeAuthorizationIn(
  change: Change,
  viewer: Viewer,
  input: ResumeAuthorizationInput,
): Promise<string> {
  const authorization = await lockOne(change, input.id);
  const { id, accountId, personId } = authorization;
  requireSeparation('GRANT', { granter: decidingPerson(viewer), holder: personId });
  const at = input.at ?? change.now;
  const suspensions = await suspensionsOf(change, id);
  requireStep(authorization, suspensions, at, 'ACTIVE');
  const current = suspensions.find(({ valid }) => contains(valid, at))!;
  await updateRows(change, AuthorizationSuspensionEntity, [
    { id: current.id, valid: endedAt(current.valid, at) },
  ]);
  await settleOffboardings(change, [{ accountId, personId }]);
  change.judge({ accountIds: [accountId] });
  return id;
}

async function lockOne(change: Change, id: string): Promise<AuthorizationEntity> {
  const row = (await lockRows(change, AuthorizationEntity, [id])).get(id);
  return found(row, 'Die Berechtigung', 'The authorization');
}

async function suspensionsOf(change: Change, id: string) {
  const where = 't.authorization_id = $1';
  return [...(await lockWhere(change, AuthorizationSuspensionEntity, where, [id])).values()];
}

/** Refuses a step that the lifecycle does not know from the state that the authorization has then. */
function requireStep(
  authorization: AuthorizationEntity,
  suspensions: readonly AuthorizationSuspensionEntity[],
  at: Instant,
  to: AuthorizationStatus,
): void {
  const suspended = suspensions.map(({ valid }) => valid);
  const from = authorizationStatusAt({ ...authorization, suspensions: suspended }, at);
  const refusal = authorizationRefusal(from, to);
  if (refusal) throw new ExpectedError('NOT_IN_THIS_STATE', refusal.de, refusal.en);
}

function suspendedAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Diese Berechtigung ist in dem Zeitraum bereits ausgesetzt.',
    'This authorization is suspended in that time already.',
  );
}

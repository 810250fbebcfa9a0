import {
  AccountEntity,
  AuthorizationEntity,
  holdRows,
  lockWhere,
  trainingFactsOf,
  updateRows,
} from '@vieraugen/data';
import { activationOf, isTrained, trainedRoles } from '../authorizations/activation.js';
import { openAccess } from '../authorizations/open-access.js';
import type { Change } from '../kernel/work.js';

/** Activates the pending authorizations of these persons whose mandatory trainings are valid by now. */
export async function activatePending(change: Change, personIds: readonly string[]): Promise<void> {
  const rows = await lockWhere(
    change,
    AuthorizationEntity,
    't.person_id = any($1::uuid[]) and t.activated_at is null',
    [personIds],
  );
  if (rows.size === 0) return;
  const pending = [...rows.values()];
  const principals = await holdRows(
    change,
    AuthorizationEntity,
    pending.flatMap(({ principalId }) => principalId ?? []),
  );
  const training = await trainingFactsOf(change, [
    ...new Set(pending.map(({ personId }) => personId)),
  ]);
  const activated = pending.flatMap((row) => {
    const roles = trainedRoles(row.role, principals.get(row.principalId ?? '')?.role ?? null);
    const facts = training.get(row.personId);
    const trained = (at: number) => isTrained(facts, row.personId, roles, at);
    const activatedAt = activationOf(row.valid, change.now, trained);
    // Never before now: until the completion was recorded, nobody could rely on it.
    return activatedAt === null ? [] : [{ row, activatedAt: Math.max(activatedAt, change.now) }];
  });
  await updateRows(
    change,
    AuthorizationEntity,
    activated.map(({ row, activatedAt }) => ({ id: row.id, activatedAt })),
  );
  const accounts = await holdRows(
    change,
    AccountEntity,
    activated.map(({ row }) => row.accountId),
  );
  const acting = activated.filter(({ row }) => row.role !== 'OWNER' && row.role !== 'DEPUTY');
  await openAccess(
    change,
    acting.map(({ row, activatedAt }) => ({
      account: accounts.get(row.accountId)!,
      holderId: row.personId,
      from: activatedAt,
    })),
  );
}

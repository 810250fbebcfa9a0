import {
  AuthorizationEntity,
  AuthorizationSuspensionEntity,
  deleteRows,
  DeputyActivationEntity,
  DeviceUseEntity,
  type IntervalEntity,
  lockRows,
  lockWhere,
  updateRows,
} from '@vieraugen/data';
import {
  ACCESS_PURPOSES,
  contains,
  type Instant,
  type Interval,
  REVOCATION_TRIGGERS,
  type RevocationTrigger,
} from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { endedAt, oneOf, optionalText, validInterval } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { type LostEntitlement, openOffboardings } from '../offboarding/open-tasks.js';
import type { ChangeAuthorizationInput, EndAuthorizationInput } from './authorization.inputs.js';

/**
 * Ends authorizations and what hangs on them on paper: suspensions, activations, device uses. Access
 * stays open until somebody shows that it is closed: that gap is what ACC-01 is there to show, and
 * the list that opens here is there to close.
 */
export async function endAuthorizationsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly EndAuthorizationInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const rows = await lockRows(
    change,
    AuthorizationEntity,
    inputs.map(({ id }) => id),
  );
  const batch = Batch.of(inputs, options).refine(({ id, at, trigger }) => {
    const row = found(rows.get(id), 'Die Berechtigung', 'The authorization');
    return {
      id,
      accountId: row.accountId,
      authorityId: row.authorityId,
      personId: row.personId,
      revocationTrigger: oneOf('trigger', trigger, REVOCATION_TRIGGERS),
      revokedBy: viewer.personId,
      valid: endedAt(row.valid, at ?? change.now),
    };
  });
  await updateRows(
    change,
    AuthorizationEntity,
    batch.values.map(({ id, revocationTrigger, revokedBy, valid }) => ({
      id,
      revocationTrigger,
      revokedBy,
      valid,
    })),
  );
  const ends = new Map(batch.values.map(({ id, valid }) => [id, valid.to!]));
  for (const entity of [AuthorizationSuspensionEntity, DeputyActivationEntity, DeviceUseEntity])
    await endDependents(change, entity, ends);
  await openOffboardings(change, batch.values.map(lostBy));
  change.judge({ accountIds: batch.values.map(({ accountId }) => accountId) });
  return batch.succeed(({ id }) => id);
}

interface Ended {
  readonly id: string;
  readonly accountId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly revocationTrigger: RevocationTrigger;
  readonly valid: Interval;
}

function lostBy(ended: Ended): LostEntitlement {
  const { id, accountId, authorityId, personId, revocationTrigger, valid } = ended;
  const cause = revocationTrigger === 'FUNCTION_ENDED' ? 'FUNCTION_ENDED' : 'ENDED';
  return { authorizationId: id, accountId, authorityId, personId, endedAt: valid.to!, cause };
}

type Dependent = IntervalEntity & { authorizationId: string };

/** What lasts beyond the end of its authorization ends with it; what would begin later is taken back. */
async function endDependents(
  change: Change,
  entity: new () => Dependent,
  ends: ReadonlyMap<string, Instant>,
): Promise<void> {
  const ids = [...ends.keys()];
  const rows = await lockWhere(change, entity, 't.authorization_id = any($1::uuid[])', [ids]);
  const endOf = ({ authorizationId }: Dependent) => ends.get(authorizationId)!;
  const all = [...rows.values()];
  const later = all.filter((row) => row.valid.from >= endOf(row));
  const running = all.filter(
    (row) => row.valid.from < endOf(row) && contains(row.valid, endOf(row)),
  );
  await deleteRows(
    change,
    entity,
    later.map(({ id }) => id),
  );
  await updateRows(
    change,
    entity,
    running.map((row) => ({ id: row.id, valid: { from: row.valid.from, to: endOf(row) } })),
  );
}

/** Changes purpose and end. To let an authorization last longer is to grant it anew. */
export async function changeAuthorizationsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly ChangeAuthorizationInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const rows = await lockRows(
    change,
    AuthorizationEntity,
    inputs.map(({ id }) => id),
  );
  const batch = Batch.of(inputs, options).refine((input) => {
    const { id, accountId, personId, valid } = found(
      rows.get(input.id),
      'Die Berechtigung',
      'The authorization',
    );
    const { accessPurpose, to } = input;
    const lasting = to === undefined ? valid : validInterval(valid.from, to);
    if ((lasting.to ?? Infinity) > (valid.to ?? Infinity)) {
      requireSeparation('GRANT', { granter: decidingPerson(viewer), holder: personId });
    }
    return {
      id,
      accountId,
      accessPurpose: accessPurpose
        ? oneOf('accessPurpose', accessPurpose, ACCESS_PURPOSES)
        : undefined,
      purpose: optionalText('purpose', input.purpose, 1_000),
      valid: lasting,
    };
  });
  await updateRows(change, AuthorizationEntity, batch.values);
  change.judge({ accountIds: batch.values.map(({ accountId }) => accountId) });
  return batch.succeed(({ id }) => id);
}

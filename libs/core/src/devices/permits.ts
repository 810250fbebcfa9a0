import { lockRows, PrivateUsePermitEntity, updateRows } from '@vieraugen/data';
import { hasEnded } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { endedAt, notAhead, requiredText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { ProveDeletionInput, WithdrawPermitInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';
import { PERMIT_REFUSALS } from './permit-refusals.js';

/** Takes a permit back, from now on: the holder gives it up, or somebody else ends it. */
export async function withdrawPermitIn(
  change: Change,
  viewer: Viewer,
  { permitId, withdrawalReason }: WithdrawPermitInput,
): Promise<string> {
  const permit = await permitOf(change, permitId);
  requireOwnDevice(viewer, permit.personId, permit.authorityId);
  await updateRows(change, PrivateUsePermitEntity, [
    {
      id: permitId,
      valid: endedAt(permit.valid, change.now),
      withdrawnAt: change.now,
      withdrawalReason: requiredText('withdrawalReason', withdrawalReason, 1_000),
    },
  ]);
  change.judge({ accountIds: permit.accountIds });
  return permit.deviceId;
}

/** Records what shows that the accounts' data are off the device; answers the device's id. */
export async function proveDeletionIn(
  change: Change,
  viewer: Viewer,
  { permitId, evidence, provenAt }: ProveDeletionInput,
): Promise<string> {
  const permit = await permitOf(change, permitId);
  requireOwnDevice(viewer, permit.personId, permit.authorityId);
  const at = notAhead('provenAt', provenAt ?? change.now, change.now);
  if (!hasEnded(permit.valid, at)) throw PERMIT_REFUSALS.notYet();
  await updateRows(change, PrivateUsePermitEntity, [
    {
      id: permitId,
      deletionProvenAt: at,
      deletionEvidence: requiredText('evidence', evidence, 2_000),
    },
  ]);
  change.judge({ accountIds: permit.accountIds });
  return permit.deviceId;
}

async function permitOf(change: Change, id: string): Promise<PrivateUsePermitEntity> {
  const permits = await lockRows(change, PrivateUsePermitEntity, [id]);
  return found(permits.get(id), 'Die Genehmigung', 'The permit');
}

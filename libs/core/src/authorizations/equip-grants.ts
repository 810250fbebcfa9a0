import { hasEnded, type Instant } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { useDevices, type WantedUse } from '../devices/device-uses.js';
import { registerDevicesIn } from '../devices/register-devices.js';
import type { Change } from '../kernel/work.js';
import type { Grant } from './grant.js';
import { type Entitled, openAccess } from './open-access.js';

/** Gives grants what they are exercised with: a device, if one is named, and the account's access. */
export async function equipGrants(
  change: Change,
  viewer: Viewer,
  grants: readonly Grant[],
): Promise<void> {
  const uses = await usesOf(change, viewer, grants);
  if (uses.length > 0) await useDevices(change, uses);
  await openAccess(
    change,
    grants.flatMap((grant) => accessOf(grant, change.now)),
  );
}

async function usesOf(
  change: Change,
  viewer: Viewer,
  grants: readonly Grant[],
): Promise<readonly WantedUse[]> {
  const fresh = grants.filter(({ input }) => input.newDevice);
  const devices = fresh.map(({ input, account }) => ({
    authorityId: account.authorityId,
    custodianId: input.personId,
    ...input.newDevice!,
  }));
  // Strict: an authorization without the device that it was asked with is not what was asked.
  const registered = await registerDevicesIn(change, viewer, devices, { strict: true });
  const made = new Map(fresh.map(({ row }, index) => [row.id, registered[index]!.id]));
  return grants.flatMap(({ row, input }) => {
    const ids = [input.deviceId, made.get(row.id)].filter((id) => typeof id === 'string');
    const approvedBy = row.grantedBy ?? null;
    return ids.map((deviceId) => ({ authorization: row, deviceId, approvedBy, valid: row.valid }));
  });
}

function accessOf({ row, account, stated }: Grant, now: Instant): readonly Entitled[] {
  const opens = row.role !== 'OWNER' && row.role !== 'DEPUTY' && !hasEnded(row.valid, now);
  const known = stated.accessFrom;
  const from = known === undefined ? (opens ? row.activatedAt : null) : known;
  return typeof from === 'number' ? [{ account, holderId: row.personId, from }] : [];
}

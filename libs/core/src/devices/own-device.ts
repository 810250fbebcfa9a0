import type { ViewerRole } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { rolesIn } from '../kernel/insight.js';

/** Who looks after the devices of a house; everybody else reports those that they use themselves. */
const FOR_ALL: readonly ViewerRole[] = [
  'MINISTRY_COORDINATOR',
  'ACCOUNT_OWNER',
  'DEVICE_CUSTODIAN',
];

/** Whether a device is the viewer's to report on: their own, or any where they look after all. */
export function isOwnDevice(
  viewer: Viewer,
  custodianId: string | null | undefined,
  authorityId: string,
): boolean {
  if (viewer.userId === null) return true;
  if (rolesIn(viewer, authorityId).some((role) => FOR_ALL.includes(role))) return true;
  return viewer.personId !== null && viewer.personId === custodianId;
}

/** Those who write and approve report devices that they use themselves, nobody else's. */
export function requireOwnDevice(
  viewer: Viewer,
  custodianId: string | null | undefined,
  authorityId: string,
): void {
  if (isOwnDevice(viewer, custodianId, authorityId)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Sie können nur eigene Geräte melden und ändern.',
    'You can report and change your own devices only.',
  );
}

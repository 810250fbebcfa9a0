import type { ViewerRole } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';

const OF_OWN_DEVICES: readonly ViewerRole[] = ['AUTHOR', 'DEPUTY', 'PRESS_SPOKESPERSON'];

/** Those who write and approve report devices that they use themselves, nobody else's. */
export function requireOwnDevice(viewer: Viewer, custodianId: string | null | undefined): void {
  const reportsOnly = viewer.roles.every((role) => OF_OWN_DEVICES.includes(role));
  if (viewer.userId === null || !reportsOnly) return;
  if (viewer.personId !== null && viewer.personId === custodianId) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Sie können nur eigene Geräte melden und ändern.',
    'You can report and change your own devices only.',
  );
}

import { ExpectedError, type Viewer } from '@vieraugen/platform';

/** Authors and deputies report devices that they use themselves, nobody else's. */
export function requireOwnDevice(viewer: Viewer, custodianId: string | null | undefined): void {
  const reportsOnly = viewer.roles.every((role) => role === 'AUTHOR' || role === 'DEPUTY');
  if (viewer.userId === null || !reportsOnly) return;
  if (viewer.personId !== null && viewer.personId === custodianId) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Sie können nur eigene Geräte melden und ändern.',
    'You can report and change your own devices only.',
  );
}

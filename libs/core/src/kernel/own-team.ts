import type { ViewerRole } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { rolesIn } from './insight.js';

const FOR_ALL: readonly ViewerRole[] = [
  'MINISTRY_COORDINATOR',
  'ACCOUNT_OWNER',
  'STATE_CHANCELLERY_ADMIN',
];

/** A manager reports and tracks the own team, nobody else (`domain.md` 2.5). */
export function requireOwnTeam(
  viewer: Viewer,
  managerId: string | null | undefined,
  authorityId: string,
): void {
  if (viewer.userId === null) return;
  if (rolesIn(viewer, authorityId).some((role) => FOR_ALL.includes(role))) return;
  if (viewer.personId !== null && viewer.personId === managerId) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Das ist nur für Personen des eigenen Teams möglich.',
    'This is possible for persons of your own team only.',
  );
}

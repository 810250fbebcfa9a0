import type { TrainingCircle } from '@vieraugen/data';
import type { ViewerRole } from '@vieraugen/domain';
import { type Viewer, viewerFor } from '@vieraugen/platform';
import { isInsider, may, reachAs } from '../kernel/insight.js';

/** Roles that look after everybody of their authorities; whoever else does has a team (2.5). */
const FOR_ALL: readonly ViewerRole[] = ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'];

/** Whose trainings a viewer sees: those of the own authorities, and as a manager the own team. */
export function circleOf(viewer: Viewer): TrainingCircle {
  if (viewer.userId === null) return { authorityIds: null, managerId: null };
  if (!may(viewer, 'names.read')) return { authorityIds: [], managerId: null };
  const { roles } = viewerFor(viewer, 'names.read');
  const hasTeam = roles.some((role) => !FOR_ALL.includes(role));
  const names = reachAs(viewer, 'names', FOR_ALL);
  return {
    authorityIds: names === '*' ? null : names,
    managerId: hasTeam ? viewer.personId : null,
  };
}

/** Whether a person is in that circle, or is the viewer. */
export function isInCircle(
  viewer: Viewer,
  person: { readonly id: string; readonly authorityId: string; readonly managerId: string | null },
): boolean {
  if (viewer.personId !== null && viewer.personId === person.id) return true;
  const { authorityIds, managerId } = circleOf(viewer);
  if (authorityIds === null || authorityIds.includes(person.authorityId)) return true;
  return (
    managerId !== null && person.managerId === managerId && isInsider(viewer, person.authorityId)
  );
}

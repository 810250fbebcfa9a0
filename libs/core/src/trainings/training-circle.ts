import type { TrainingCircle } from '@vieraugen/data';
import type { ViewerRole } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { insiderOf } from '../kernel/insight.js';

/** Roles that look after everybody of their authorities; whoever else does has a team (2.5). */
const FOR_ALL: readonly ViewerRole[] = ['MINISTRY_COORDINATOR', 'ACCOUNT_OWNER'];
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whose trainings a viewer sees: those of the own authorities, a manager only of the own team. */
export function circleOf(viewer: Viewer): TrainingCircle {
  const isForAll = viewer.userId === null || viewer.roles.some((role) => FOR_ALL.includes(role));
  return {
    authorityIds: insiderOf(viewer),
    managerId: isForAll ? null : (viewer.personId ?? NOBODY),
  };
}

/** Whether a person is in that circle, or is the viewer. */
export function isInCircle(
  viewer: Viewer,
  person: { readonly id: string; readonly authorityId: string; readonly managerId: string | null },
): boolean {
  if (viewer.personId !== null && viewer.personId === person.id) return true;
  const { authorityIds, managerId } = circleOf(viewer);
  if (authorityIds !== null && !authorityIds.includes(person.authorityId)) return false;
  return managerId === null || person.managerId === managerId;
}

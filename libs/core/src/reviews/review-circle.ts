import type { ReviewCircle, Reviewer } from '@vieraugen/data';
import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { rolesWith, type Viewer, viewerFor } from '@vieraugen/platform';
import { mayChange, reachAs, rolesIn } from '../kernel/insight.js';

/** An owner goes through the own accounts alone; whoever else sees reviews sees whole houses. */
const OWNER: ViewerRole = 'ACCOUNT_OWNER';
const FOR_ALL = VIEWER_ROLES.filter((role) => role !== OWNER);

interface Reviewed {
  readonly authorityId: string;
  readonly ownerIds: readonly string[];
}

/** Which rows of reviews the viewer sees. */
export function reviewCircle(viewer: Viewer): ReviewCircle {
  if (viewer.userId === null) return { authorityIds: null, ownerId: null };
  const whole = reachAs(viewer, 'reads', inWholeHouses());
  return { authorityIds: whole === '*' ? null : whole, ownerId: ownerOf(viewer) };
}

/** Whether a row is in that circle. */
export function isInReviewCircle(viewer: Viewer, { authorityId, ownerIds }: Reviewed): boolean {
  const { authorityIds, ownerId } = reviewCircle(viewer);
  if (authorityIds === null || authorityIds.includes(authorityId)) return true;
  return ownerId !== null && ownerIds.includes(ownerId);
}

/** Whom rows wait for. */
export function reviewerOf(viewer: Viewer): Reviewer {
  const houses = reachAs(viewerFor(viewer, 'review.decide'), 'writes', FOR_ALL);
  return { personId: viewer.personId, authorityIds: houses === '*' ? null : houses };
}

/** Whether the viewer goes through a row: for the own account, or for the house. */
export function reviews(viewer: Viewer, { authorityId, ownerIds }: Reviewed): boolean {
  if (!mayChange(viewer, 'review.decide', authorityId)) return false;
  if (viewer.userId === null) return true;
  const roles = rolesIn(viewerFor(viewer, 'review.decide'), authorityId);
  if (roles.some((role) => role !== OWNER)) return true;
  return viewer.personId !== null && ownerIds.includes(viewer.personId);
}

const inWholeHouses = () => rolesWith('review.read').filter((role) => role !== OWNER);

const ownerOf = ({ roles, personId }: Viewer) => (roles.includes(OWNER) ? personId : null);

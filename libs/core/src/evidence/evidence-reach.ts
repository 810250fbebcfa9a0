import type { EvidenceUse, Proof, UsedEvidenceRow } from '@vieraugen/data';
import type { Viewer } from '@vieraugen/platform';
import { viewerFor } from '@vieraugen/platform';
import { mayChange, mayRead, rolesIn } from '../kernel/insight.js';
import { isInCircle } from '../trainings/training-circle.js';

type Kept = Pick<UsedEvidenceRow, 'authorityId' | 'keptBy' | 'uses'>;

/**
 * Whether the viewer may open an evidence: whoever may read what it shows, and whoever kept it and
 * still may keep some there. What nothing refers to yet is nobody else's business.
 */
export function mayOpen(viewer: Viewer, { authorityId, keptBy, uses }: Kept): boolean {
  if (viewer.userId === null) return true;
  if (viewer.userId === keptBy && mayChange(viewer, 'evidence.keep', authorityId)) return true;
  return uses.some((use) => BY_PROOF[use.proof](viewer, use));
}

const BY_PROOF: Readonly<Record<Proof, (viewer: Viewer, use: EvidenceUse) => boolean>> = {
  /** The person; else whoever looks after the trainings of the house, or manages the person. */
  TRAINING: (viewer, { authorityId, personId, homeId, managerId }) =>
    (viewer.personId !== null && viewer.personId === personId) ||
    (mayRead(viewer, 'evidence.read', authorityId) &&
      isInCircle(viewer, { id: personId, authorityId: homeId, managerId })),
  /** Who works on the lists of the house, and the manager of the one who leaves. */
  LEAVING: (viewer, { authorityId, managerId }) => {
    if (!mayRead(viewer, 'evidence.read', authorityId)) return false;
    if (!mayRead(viewer, 'offboarding.read', authorityId)) return false;
    const roles = rolesIn(viewerFor(viewer, 'evidence.read'), authorityId);
    if (roles.some((role) => role !== 'MANAGER')) return true;
    return viewer.personId !== null && viewer.personId === managerId;
  },
};

import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { may, mayChange, rolesIn } from '../kernel/insight.js';

interface Owned {
  /** null = state-wide. */
  readonly authorityId: string | null;
}

/**
 * What is state-wide is drafted by the State Chancellery's administration; a house rule by the house
 * itself, whoever else may write there (`domain.md` 2.5).
 */
export function mayDraft(viewer: Viewer, { authorityId }: Owned): boolean {
  if (viewer.userId === null) return true;
  if (authorityId === null)
    return viewer.roles.includes('STATE_CHANCELLERY_ADMIN') && !viewer.readOnly;
  return isOfHouse(viewer, authorityId) && mayChange(viewer, 'policy.draft', authorityId);
}

/** What is state-wide is released by the chair of the working group, a house rule by the house. */
export function mayRelease(viewer: Viewer, { authorityId }: Owned): boolean {
  if (viewer.userId === null) return true;
  if (authorityId === null) return viewer.roles.includes('WORKING_GROUP_CHAIR') && !viewer.readOnly;
  return isOfHouse(viewer, authorityId) && mayChange(viewer, 'policy.release', authorityId);
}

/** Changes of what is state-wide are proposed by the members of the working group. */
export function mayPropose(viewer: Viewer, { authorityId }: Owned): boolean {
  return authorityId === null && may(viewer, 'policy.propose');
}

const isOfHouse = (viewer: Viewer, authorityId: string) =>
  rolesIn(viewer, authorityId).includes('MINISTRY_COORDINATOR');

export function requireDrafting(viewer: Viewer, owned: Owned): void {
  if (mayDraft(viewer, owned)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    owned.authorityId === null
      ? 'Landesweite Regelungen entwirft die Administration der Staatskanzlei.'
      : 'Hausregeln entwirft das Ressort selbst.',
    owned.authorityId === null
      ? 'State-wide policies are drafted by the State Chancellery administration.'
      : 'House rules are drafted by the ministry itself.',
  );
}

export function requireProposing(viewer: Viewer, owned: Owned): void {
  if (mayPropose(viewer, owned)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Vorschlagen können Mitglieder der Arbeitsgruppe, und nur zu landesweiten Regelungen.',
    'Members of the working group can propose, and for state-wide policies only.',
  );
}

export function requireReleasing(viewer: Viewer, owned: Owned): void {
  if (mayRelease(viewer, owned)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    owned.authorityId === null
      ? 'Landesweite Regelungen gibt der Vorsitz der Arbeitsgruppe nach deren Beschluss frei.'
      : 'Hausregeln gibt eine zweite Person des Ressorts frei.',
    owned.authorityId === null
      ? 'State-wide policies are released by the chair of the working group after its resolution.'
      : 'House rules are released by a second person of the ministry.',
  );
}

import type { ViewerRole } from '@vieraugen/domain';
import {
  covers,
  jointReach,
  type Permission,
  permissionsOf,
  type Reach,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';

const known = new WeakMap<Viewer, ReadonlySet<Permission>>();

/** Whether the viewer's roles permit something; worked out once per viewer. */
export function may(viewer: Viewer, permission: Permission): boolean {
  let permissions = known.get(viewer);
  if (!permissions) known.set(viewer, (permissions = permissionsOf(viewer)));
  return permissions.has(permission);
}

/** Whether the viewer may read something of an authority, by a role that reaches it. */
export function mayRead(viewer: Viewer, permission: Permission, authorityId: string): boolean {
  return may(viewer, permission) && covers(viewerFor(viewer, permission).reads, authorityId);
}

/** Whether the viewer could change something of an authority, by a role that reaches it. */
export function mayChange(viewer: Viewer, permission: Permission, authorityId: string): boolean {
  return may(viewer, permission) && covers(viewerFor(viewer, permission).writes, authorityId);
}

/**
 * Whether the people of an authority are the viewer's business beyond their functions: those who
 * may see names there. Everybody else sees functions and aggregates (`domain.md`, section 6).
 */
export function isInsider(viewer: Viewer, authorityId: string): boolean {
  return may(viewer, 'names.read') && covers(viewerFor(viewer, 'names.read').names, authorityId);
}

/** The authorities whose people are the viewer's business; null = all. */
export function insiderOf(viewer: Viewer): readonly string[] | null {
  if (!may(viewer, 'names.read')) return [];
  const { names } = viewerFor(viewer, 'names.read');
  return names === '*' ? null : names;
}

/** The roles that the viewer has in an authority: what is theirs elsewhere counts for nothing there. */
export function rolesIn(viewer: Viewer, authorityId: string): readonly ViewerRole[] {
  if (!viewer.holdings) return viewer.roles;
  const here = viewer.holdings.filter(({ reads }) => covers(reads, authorityId));
  return here.map(({ role }) => role);
}

/** How far somebody reaches in these of their roles. */
export function reachAs(
  viewer: Viewer,
  aspect: 'reads' | 'writes' | 'names',
  roles: readonly ViewerRole[],
): Reach {
  const { holdings } = viewer;
  if (!holdings) return viewer.roles.some((role) => roles.includes(role)) ? viewer[aspect] : [];
  return jointReach(holdings.filter(({ role }) => roles.includes(role)))[aspect];
}

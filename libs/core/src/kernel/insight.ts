import { type Permission, permissionsOf, type Viewer } from '@vieraugen/platform';

const known = new WeakMap<Viewer, ReadonlySet<Permission>>();

/** Whether the viewer's roles permit something; worked out once per viewer. */
export function may(viewer: Viewer, permission: Permission): boolean {
  let permissions = known.get(viewer);
  if (!permissions) known.set(viewer, (permissions = permissionsOf(viewer)));
  return permissions.has(permission);
}

/**
 * Whether the people of an authority are the viewer's business beyond their functions: those who
 * may see names there. Everybody else sees functions and aggregates (`domain.md`, section 6).
 */
export function isInsider(viewer: Viewer, authorityId: string): boolean {
  const { names } = viewer;
  return may(viewer, 'names.read') && (names === '*' || names.includes(authorityId));
}

/** The authorities whose people are the viewer's business; null = all. */
export function insiderOf(viewer: Viewer): readonly string[] | null {
  if (!may(viewer, 'names.read')) return [];
  return viewer.names === '*' ? null : viewer.names;
}

/** Whether the viewer could change something of an authority. */
export function mayChange(viewer: Viewer, permission: Permission, authorityId: string): boolean {
  const { writes } = viewer;
  return may(viewer, permission) && (writes === '*' || writes.includes(authorityId));
}

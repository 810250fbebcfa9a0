import { type Permission, permissionsOf, type Viewer } from '@vieraugen/platform';
import type { Sight } from './sight.js';

const known = new WeakMap<Viewer, ReadonlySet<Permission>>();

/** Whether the viewer's roles permit something at all; computed once per request. */
export function may(viewer: Viewer, permission: Permission): boolean {
  let permissions = known.get(viewer);
  if (!permissions) known.set(viewer, (permissions = permissionsOf(viewer)));
  return permissions.has(permission);
}

/** Whether the viewer could change something of an authority now; the past cannot be changed. */
export function mayWrite({ reading }: Sight, permission: Permission, authorityId: string): boolean {
  const { viewer, asOf } = reading;
  const reaches = viewer.writes === '*' || viewer.writes.includes(authorityId);
  return asOf.isNow && reaches && may(viewer, permission);
}

/** Whether the viewer works for the authority, so that more than functions is their business. */
export function isInside({ reading }: Sight, authorityId: string): boolean {
  const { names, writes } = reading.viewer;
  return [names, writes].some((reach) => reach === '*' || reach.includes(authorityId));
}

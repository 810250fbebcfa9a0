import type { ViewerRole } from '@vieraugen/domain';
import { ExpectedError } from '../errors/expected-error.js';
import type { Viewer } from './viewer.js';

/** Everything that can be permitted; a GraphQL root field names exactly one. */
export const PERMISSIONS = [
  'viewer.read',
  'overview.read',
  'register.read',
  'account.write',
  'account.attest',
  'nilreturn.state',
  'authorization.grant',
  'authorization.end',
  'person.read',
  'person.write',
  'names.read',
  'device.read',
  'device.write',
  'training.read',
  'training.record',
  'finding.read',
  'finding.act',
  'import.run',
  'jobs.read',
  'jobs.retry',
  'evaluation.run',
  'audit.read',
  'authority.write',
  'catalogue.write',
  'mandate.appoint',
  'permit.issue',
  'action.record',
  'action.approve',
  // The product's own alone (command line): whoever gives roles could give them to themselves.
  'user.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['viewer.read', 'register.read', 'finding.read'];
const UPKEEP: readonly Permission[] = ['person.read', 'device.read', 'training.read'];

/** The role matrix of `domain.md` 2.5: the one place that says what a role may. Default deny. */
const GRANTS: Readonly<Record<ViewerRole, readonly Permission[]>> = {
  WORKING_GROUP_MEMBER: [...EVERYBODY, 'overview.read', 'evaluation.run'],
  WORKING_GROUP_CHAIR: [...EVERYBODY, 'overview.read', 'evaluation.run', 'audit.read'],
  STATE_CHANCELLERY_ADMIN: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'authority.write',
    'catalogue.write',
    'import.run',
    'jobs.read',
    'jobs.retry',
    'evaluation.run',
    'audit.read',
  ],
  MINISTRY_COORDINATOR: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'account.attest',
    'nilreturn.state',
    'authorization.grant',
    'authorization.end',
    'person.write',
    'names.read',
    'device.write',
    'training.record',
    'finding.act',
    'mandate.appoint',
    'permit.issue',
    'action.record',
    'import.run',
    'evaluation.run',
    'audit.read',
  ],
  ACCOUNT_OWNER: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'account.attest',
    'authorization.grant',
    'authorization.end',
    'person.write',
    'names.read',
    'device.write',
    'finding.act',
    'audit.read',
  ],
  PRESS_SPOKESPERSON: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'authorization.end',
    'names.read',
    'finding.act',
    'action.approve',
  ],
  AUTHOR: [...EVERYBODY, 'device.read', 'device.write'],
  DEPUTY: [...EVERYBODY, 'device.read', 'device.write'],
  MANAGER: [
    ...EVERYBODY,
    'person.read',
    'person.write',
    'names.read',
    'training.read',
    'training.record',
  ],
  DEVICE_CUSTODIAN: [...EVERYBODY, 'device.read', 'device.write'],
  PARLIAMENTARY_LIAISON: [...EVERYBODY, ...UPKEEP, 'overview.read', 'audit.read'],
  DATA_PROTECTION_OFFICER: [...EVERYBODY, 'overview.read', 'audit.read'],
  STAFF_COUNCIL: ['viewer.read'],
};

const CHANGES: ReadonlySet<Permission> = new Set<Permission>([
  'account.write',
  'account.attest',
  'nilreturn.state',
  'authorization.grant',
  'authorization.end',
  'person.write',
  'device.write',
  'training.record',
  'finding.act',
  'import.run',
  'jobs.retry',
  'evaluation.run',
  'authority.write',
  'catalogue.write',
  'mandate.appoint',
  'permit.issue',
  'action.record',
  'action.approve',
  'user.write',
]);

/** What the viewer may do, all roles together; a read-only viewer keeps only what changes nothing. */
export function permissionsOf(viewer: Viewer): ReadonlySet<Permission> {
  if (viewer.userId === null) return new Set(PERMISSIONS);
  const granted = viewer.roles.flatMap((role) => GRANTS[role]);
  return new Set(
    viewer.readOnly ? granted.filter((permission) => !CHANGES.has(permission)) : granted,
  );
}

/** Throws NOT_ALLOWED unless the viewer's roles include the permission. */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (permissionsOf(viewer).has(permission)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Dazu sind Sie mit Ihrer Rolle nicht berechtigt.',
    'Your role does not permit this.',
  );
}

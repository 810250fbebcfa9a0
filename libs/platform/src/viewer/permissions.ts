import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { ExpectedError } from '../errors/expected-error.js';
import { type Holding, jointReach } from './holding.js';
import type { Viewer } from './viewer.js';

/** Everything that can be permitted; a GraphQL root field names exactly one. */
export const PERMISSIONS = [
  'viewer.read',
  'overview.read',
  'register.read',
  'account.write',
  'account.approve',
  'account.attest',
  'account.report',
  'nilreturn.state',
  'authorization.request',
  'authorization.confirm',
  'authorization.grant',
  'authorization.end',
  'deputy.activate',
  'offboarding.read',
  'offboarding.work',
  'evidence.keep',
  'evidence.read',
  'person.read',
  'person.write',
  'names.read',
  'device.read',
  'device.write',
  'training.read',
  'training.record',
  'training.declare',
  'awareness.write',
  'finding.read',
  'finding.act',
  'exemption.read',
  'exemption.request',
  'exemption.decide',
  'review.read',
  'review.decide',
  'import.run',
  'jobs.read',
  'jobs.retry',
  'evaluation.run',
  'audit.read',
  'authority.write',
  'catalogue.write',
  'policy.review',
  'policy.propose',
  'policy.draft',
  'policy.release',
  'policy.acknowledge',
  'opinion.give',
  'mandate.appoint',
  'permit.issue',
  'permit.request',
  'permit.note',
  'permit.uphold',
  'device.reportLoss',
  'device.secure',
  'device.own',
  'action.record',
  'action.approve',
  // The product's own alone (command line): whoever gives roles could give them to themselves.
  'user.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = [
  'viewer.read',
  'register.read',
  'account.report',
  'finding.read',
  'policy.acknowledge',
];
const UPKEEP: readonly Permission[] = ['person.read', 'device.read', 'training.read'];

/** The role matrix of `domain.md` 2.5: the one place that says what a role may. Default deny. */
const GRANTS: Readonly<Record<ViewerRole, readonly Permission[]>> = {
  WORKING_GROUP_MEMBER: [
    ...EVERYBODY,
    'overview.read',
    'awareness.write',
    'evaluation.run',
    'exemption.read',
    'policy.review',
    'policy.propose',
  ],
  WORKING_GROUP_CHAIR: [
    ...EVERYBODY,
    'overview.read',
    'awareness.write',
    'evaluation.run',
    'audit.read',
    'exemption.read',
    'exemption.decide',
    'policy.review',
    'policy.release',
  ],
  STATE_CHANCELLERY_ADMIN: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'authority.write',
    'catalogue.write',
    'awareness.write',
    'import.run',
    'jobs.read',
    'jobs.retry',
    'evaluation.run',
    'audit.read',
    'exemption.read',
    'review.read',
    'policy.review',
    'policy.draft',
  ],
  MINISTRY_COORDINATOR: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'account.approve',
    'account.attest',
    'nilreturn.state',
    'authorization.confirm',
    'authorization.grant',
    'authorization.end',
    'deputy.activate',
    'offboarding.read',
    'offboarding.work',
    'evidence.keep',
    'evidence.read',
    'person.write',
    'names.read',
    'device.write',
    'training.record',
    'awareness.write',
    'finding.act',
    'mandate.appoint',
    'permit.issue',
    'action.record',
    'import.run',
    'evaluation.run',
    'audit.read',
    'exemption.read',
    'exemption.request',
    'exemption.decide',
    'review.read',
    'review.decide',
    'policy.review',
    'policy.draft',
    'policy.release',
    'permit.uphold',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  ACCOUNT_OWNER: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'account.write',
    'account.attest',
    'authorization.end',
    'authorization.request',
    'deputy.activate',
    'offboarding.read',
    'offboarding.work',
    'evidence.keep',
    'evidence.read',
    'person.write',
    'names.read',
    'device.write',
    'finding.act',
    'audit.read',
    'exemption.read',
    'exemption.request',
    'review.read',
    'review.decide',
    'permit.request',
    'permit.uphold',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  PRESS_SPOKESPERSON: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'authorization.end',
    'authorization.request',
    'deputy.activate',
    'offboarding.read',
    'offboarding.work',
    'evidence.keep',
    'evidence.read',
    'names.read',
    'finding.act',
    'action.approve',
    'exemption.read',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  AUTHOR: [
    ...EVERYBODY,
    'device.read',
    'device.write',
    'training.declare',
    'evidence.keep',
    'permit.request',
    'permit.uphold',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  DEPUTY: [
    ...EVERYBODY,
    'device.read',
    'device.write',
    'training.declare',
    'evidence.keep',
    'permit.request',
    'permit.uphold',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  MANAGER: [
    ...EVERYBODY,
    'authorization.confirm',
    'offboarding.read',
    'evidence.keep',
    'evidence.read',
    'person.read',
    'person.write',
    'names.read',
    'training.read',
    'training.record',
  ],
  DEVICE_CUSTODIAN: [
    ...EVERYBODY,
    'device.read',
    'device.write',
    'offboarding.read',
    'offboarding.work',
    'evidence.keep',
    'evidence.read',
    'permit.note',
    'permit.uphold',
    'device.reportLoss',
    'device.secure',
    'device.own',
  ],
  PARLIAMENTARY_LIAISON: [
    ...EVERYBODY,
    ...UPKEEP,
    'overview.read',
    'offboarding.read',
    'audit.read',
    'exemption.read',
    'review.read',
  ],
  DATA_PROTECTION_OFFICER: [
    ...EVERYBODY,
    'overview.read',
    'audit.read',
    'exemption.read',
    'review.read',
    'policy.review',
    'opinion.give',
  ],
  STAFF_COUNCIL: ['viewer.read'],
};

const CHANGES: ReadonlySet<Permission> = new Set<Permission>([
  'account.write',
  'account.approve',
  'account.attest',
  'account.report',
  'nilreturn.state',
  'authorization.grant',
  'authorization.request',
  'authorization.confirm',
  'deputy.activate',
  'offboarding.work',
  'evidence.keep',
  'authorization.end',
  'person.write',
  'device.write',
  'training.record',
  'training.declare',
  'awareness.write',
  'finding.act',
  'exemption.request',
  'exemption.decide',
  'review.decide',
  'import.run',
  'jobs.retry',
  'evaluation.run',
  'authority.write',
  'catalogue.write',
  'policy.propose',
  'opinion.give',
  'policy.draft',
  'policy.release',
  'policy.acknowledge',
  'mandate.appoint',
  'permit.issue',
  'permit.request',
  'permit.note',
  'permit.uphold',
  'device.reportLoss',
  'device.secure',
  'device.own',
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

/** Whether something that is permitted changes the record. */
export const isChange = (permission: Permission): boolean => CHANGES.has(permission);

/** The roles that a permission comes with. */
export function rolesWith(permission: Permission): readonly ViewerRole[] {
  return VIEWER_ROLES.filter((role) => GRANTS[role].includes(permission));
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

/** Throws NOT_ALLOWED where somebody who may only look is about to change something. */
export function requireWriting(viewer: Viewer): void {
  if (!viewer.readOnly) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Diese Zugangsmarke darf nur lesen.',
    'This token is for reading only.',
  );
}

const narrowed = new WeakMap<Viewer, Map<string, Viewer>>();

/**
 * The viewer as far as a permission reaches: only the roles that grant it, and only what these reach.
 * Whoever is author in one house and coordinator in another coordinates nothing in the first. The
 * same roles are the same viewer.
 */
export function viewerFor(viewer: Viewer, permission: Permission): Viewer {
  const { holdings } = viewer;
  if (!holdings) return viewer;
  const kept = holdings.filter(({ role }) => GRANTS[role].includes(permission));
  if (kept.length === holdings.length) return viewer;
  let known = narrowed.get(viewer);
  if (!known) narrowed.set(viewer, (known = new Map()));
  const key = holdings.map((one) => (kept.includes(one) ? '1' : '0')).join('');
  let found = known.get(key);
  if (!found) known.set(key, (found = narrowTo(viewer, kept)));
  return found;
}

function narrowTo(viewer: Viewer, holdings: readonly Holding[]): Viewer {
  const roles = [...new Set(holdings.map(({ role }) => role))];
  return { ...viewer, roles, holdings, ...jointReach(holdings) };
}

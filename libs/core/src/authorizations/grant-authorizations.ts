import {
  AccountEntity,
  AuthorizationEntity,
  holdRows,
  insertRows,
  newId,
  PersonEntity,
  trainingFactsOf,
} from '@vieraugen/data';
import {
  ACCESS_PURPOSES,
  ACTION_KINDS,
  AUTHORIZATION_ROLES,
  contains,
  type Instant,
  type Interval,
  type TrainingFacts,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { invalid, oneOf, optionalText, validInterval } from '../kernel/checks.js';
import {
  decidingPerson,
  recordsThePast,
  requireSeparation,
  requireSteps,
} from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { settleOffboardings } from '../offboarding/settle-tasks.js';
import { accountsOver, requireNotOver } from './accounts-over.js';
import { activationOf, isTrained, trainedRoles } from './activation.js';
import type {
  GrantAuthorizationInput,
  RequestAuthorizationInput,
  StatedDecision,
} from './authorization.inputs.js';
import { equipGrants } from './equip-grants.js';
import type { Grant } from './grant.js';

interface Surroundings {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly accounts: ReadonlyMap<string, AccountEntity>;
  /** Those that nobody can be authorised for any more. */
  readonly over: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, PersonEntity>;
  readonly principals: ReadonlyMap<string, AuthorizationEntity>;
  readonly training: ReadonlyMap<string, TrainingFacts>;
}

/**
 * Grants authorizations. One whose mandatory trainings are not valid is recorded without
 * `activatedAt`, pending, and takes effect when they are. With it come the device that is used and
 * the access that the account's model means; a deputy gets access only when called upon.
 */
export async function grantAuthorizationsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly GrantAuthorizationInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const around = await surroundingsOf(change, viewer, inputs);
  const batch = Batch.of(inputs, options).refine((input) => grantOf(input, around));
  const rows = batch.values.map(({ row }) => row);
  const inserted = await insertRows(change, AuthorizationEntity, rows, { skipConflicts: true });
  const granted = batch.check(({ row }) => requireNew(inserted.has(row.id)));
  await equipGrants(change, viewer, granted.values);
  await settleOffboardings(
    change,
    granted.values.filter((one) => mayAgain(one, change.now)).map(({ row }) => row),
  );
  change.judge({ accountIds: granted.values.map(({ account }) => account.id) });
  return granted.succeed(({ row }) => row.id);
}

/** A deputy may only when called upon, an owner does not act. */
function mayAgain({ row: { role, activatedAt, valid } }: Grant, now: Instant): boolean {
  const acts = role !== 'OWNER' && role !== 'DEPUTY';
  return acts && typeof activatedAt === 'number' && contains(valid, now);
}

async function surroundingsOf(
  change: Change,
  viewer: Viewer,
  inputs: readonly GrantAuthorizationInput[],
): Promise<Surroundings> {
  const persons = inputs.map(({ personId }) => personId);
  const named = inputs.flatMap(({ requestedById }) => requestedById ?? []);
  const accountIds = inputs.map(({ accountId }) => accountId);
  const accounts = await holdRows(change, AccountEntity, accountIds);
  return {
    viewer,
    now: change.now,
    accounts,
    over: await accountsOver(change, accounts.keys()),
    people: await holdRows(change, PersonEntity, [...persons, ...named]),
    principals: await holdRows(
      change,
      AuthorizationEntity,
      inputs.flatMap(({ principalId }) => principalId ?? []),
    ),
    training: await trainingFactsOf(change, [...new Set(persons)]),
  };
}

function grantOf(input: GrantAuthorizationInput, around: Surroundings): Grant {
  const { viewer, now } = around;
  const account = found(around.accounts.get(input.accountId), 'Der Account', 'The account');
  const person = found(around.people.get(input.personId), 'Die Person', 'The person');
  const { requestedById } = input;
  if (requestedById)
    found(around.people.get(requestedById), 'Die beantragende Person', 'The requester');
  const stated = viewer.userId === null ? (input.stated ?? {}) : {};
  const grantedBy = decidingPerson(viewer, stated.grantedById);
  const confirmedBy = confirmerOf(input, stated, person);
  const parties = {
    granter: grantedBy,
    holder: person.id,
    requester: requestedById,
    confirmer: confirmedBy,
  };
  requireSeparation('GRANT', parties);
  if (input.managerConfirmed && confirmedBy === null) throw noManager();
  requireSteps(viewer, 'GRANT', parties);
  const valid = validInterval(input.from ?? now, input.to);
  if (!recordsThePast(viewer, valid.from, now)) requireNotOver(around.over, account.id);
  const row = {
    ...validGrant(input),
    id: newId(now),
    accountId: account.id,
    authorityId: account.authorityId,
    personId: person.id,
    principalId: principalOf(input, around)?.id ?? null,
    requestedBy: requestedById ?? null,
    managerConfirmedBy: confirmedBy,
    managerConfirmedAt: confirmedBy
      ? (stated.managerConfirmedAt ?? input.request?.confirmedAt ?? now)
      : null,
    grantedBy,
    grantedAt: stated.grantedAt ?? (grantedBy ? now : null),
    activatedAt: activatedAt(input, valid, stated, around),
    valid,
  };
  return { row, account, input, stated };
}

/** What a grant and the request for it have in common. */
export function validGrant(input: RequestAuthorizationInput) {
  const { accessPurpose, scope } = input;
  return {
    role: oneOf('role', input.role, AUTHORIZATION_ROLES),
    accessPurpose: accessPurpose ? oneOf('accessPurpose', accessPurpose, ACCESS_PURPOSES) : null,
    purpose: optionalText('purpose', input.purpose, 1_000) ?? null,
    scope: scope?.map((kind) => oneOf('scope', kind, ACTION_KINDS)) ?? null,
  };
}

/**
 * A request carries who confirmed it. Without one, that the manager has confirmed is said by the
 * granter, and who that manager is stands on record.
 */
function confirmerOf(
  { managerConfirmed, request }: GrantAuthorizationInput,
  { managerConfirmedById }: StatedDecision,
  { managerId }: PersonEntity,
): string | null {
  if (request) return request.confirmedById;
  if (managerConfirmedById) return managerConfirmedById;
  return managerConfirmed ? managerId : null;
}

function noManager(): ExpectedError {
  return invalid(
    'managerConfirmed',
    'Für diese Person ist keine Führungskraft eingetragen, die bestätigt haben kann.',
    'No manager is on record for this person who could have confirmed.',
  );
}

/** The authorization of somebody else that a deputy stands in for. */
export function principalOf(
  { principalId, accountId, personId, role }: RequestAuthorizationInput,
  { principals }: Pick<Surroundings, 'principals'>,
): AuthorizationEntity | null {
  if (!principalId) return null;
  const principal = found(
    principals.get(principalId),
    'Die vertretene Berechtigung',
    'The principal',
  );
  const fits = role === 'DEPUTY' && principal.role !== 'DEPUTY';
  if (fits && principal.accountId === accountId && principal.personId !== personId)
    return principal;
  throw invalid(
    'principalId',
    'Vertreten wird die Berechtigung einer anderen Person für denselben Account.',
    'A deputy stands in for another person’s authorization for the same account.',
  );
}

function activatedAt(
  input: GrantAuthorizationInput,
  valid: Interval,
  stated: StatedDecision,
  around: Surroundings,
): Instant | null {
  if (stated.activatedAt !== undefined) return stated.activatedAt;
  // What a source says to have been in force was; TRN-01 then tells that nobody was trained.
  if (recordsThePast(around.viewer, valid.from, around.now)) return valid.from;
  const roles = trainedRoles(input.role, principalOf(input, around)?.role ?? null);
  const facts = around.training.get(input.personId);
  return activationOf(valid, around.now, (at) => isTrained(facts, input.personId, roles, at));
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Diese Person hat diese Berechtigung in dem Zeitraum bereits.',
    'This person has this authorization in that time already.',
  );
}

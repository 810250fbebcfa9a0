import type { AccountFacts, DeviceFact, Instant, ManagerFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { type AccountRead, readAccounts } from './account.fact.js';
import {
  Permits,
  readAccessGrants,
  readConnectedApps,
  readCredentialEvents,
  readDevices,
  readDeviceUses,
  readSecondFactors,
} from './can.facts.js';
import {
  type ApprovalsRead,
  lastPostOf,
  readActions,
  readApprovals,
  readAttestations,
  readConfirmations,
  readLastPosts,
  readOutOfHours,
  readStandingApprovals,
} from './did.facts.js';
import { readExemptions } from './exemption.facts.js';
import type { FactBatch, Groups } from './fact-batch.js';
import { readTrainingCompletions } from './knowledge.facts.js';
import { Mandates, readAuthorizations, readFunctionAssignments } from './may.facts.js';
import { readManagers, readPolicyAcknowledgements } from './policy.facts.js';
import { readPageChecks, readUsageConcepts, readVerifications } from './web.facts.js';
import type { SharedFacts } from './shared-facts.js';

/** The facts of one account, and when its status changes next by what is on record. */
export interface AccountFactsRead {
  readonly facts: AccountFacts;
  readonly nextStateAt: Instant | null;
}

/**
 * Reads all facts of a batch of accounts: one statement per fact, however many accounts. Accounts
 * that are not on record are left out. The statements do not wait for one another. The facts are put
 * together one account after the other, as they are asked for.
 */
export async function readAccountFacts(
  q: Queryable,
  batch: FactBatch,
  shared: SharedFacts,
): Promise<Iterable<AccountFactsRead>> {
  const own = await readOwn(q, batch, shared);
  const named = own.accounts.map(({ account }) => namedBy(account, own));
  const linked = await readLinked(q, batch, own, named);
  return assembleEach(own, linked, shared, named);
}

function* assembleEach(
  own: Own,
  linked: Linked,
  shared: SharedFacts,
  named: readonly Named[],
): Iterable<AccountFactsRead> {
  for (const [i, read] of own.accounts.entries())
    yield {
      facts: assemble(read, own, linked, shared, named[i] ?? NOBODY),
      nextStateAt: read.nextStateAt,
    };
}

/** The people and devices that the rows of one account name, each once. */
interface Named {
  readonly persons: ReadonlySet<string>;
  readonly devices: ReadonlySet<string>;
}
const NOBODY: Named = { persons: new Set(), devices: new Set() };

type Own = Awaited<ReturnType<typeof readOwn>>;
type Linked = Awaited<ReturnType<typeof readLinked>>;

/** What hangs on the accounts themselves. */
async function readOwn(q: Queryable, batch: FactBatch, shared: SharedFacts) {
  const ids = batch.accountIds;
  const reads = {
    accounts: readAccounts(q, batch, shared),
    authorizations: readAuthorizations(q, ids),
    mandates: Mandates.read(q, ids),
    accessGrants: readAccessGrants(q, ids),
    credentialEvents: readCredentialEvents(q, ids),
    secondFactors: readSecondFactors(q, ids),
    deviceUses: readDeviceUses(q, ids),
    actions: readActions(q, batch),
    standingApprovals: readStandingApprovals(q, batch),
    outOfHours: readOutOfHours(q, batch),
    attestations: readAttestations(q, ids),
    pageChecks: readPageChecks(q, ids),
    verifications: readVerifications(q, ids),
    usageConcepts: readUsageConcepts(q, ids),
    connectedApps: readConnectedApps(q, ids),
    confirmations: readConfirmations(q, ids),
    exemptions: readExemptions(q, ids),
  };
  return together(reads);
}

/** What hangs on the people, devices and actions of the accounts. */
async function readLinked(q: Queryable, batch: FactBatch, own: Own, named: readonly Named[]) {
  const persons = new Set<string>();
  const devices = new Set<string>();
  const approvals = new Set<string>();
  const silent: string[] = [];
  for (const one of named) {
    for (const id of one.persons) persons.add(id);
    for (const id of one.devices) devices.add(id);
  }
  for (const { account } of own.accounts) {
    const actions = own.actions.of(account.id);
    for (const { approvalId } of actions) if (approvalId !== null) approvals.add(approvalId);
    if (!lastPostOf(actions)) silent.push(account.id);
  }
  return together({
    functions: readFunctionAssignments(q, [...persons]),
    completions: readTrainingCompletions(q, [...persons]),
    acknowledgements: readPolicyAcknowledgements(q, [...persons]),
    managers: readManagers(q, [...persons]),
    devices: readDevices(q, [...devices]),
    permits: Permits.read(q, [...devices]),
    approvals: readApprovals(q, [...approvals]),
    lastPosts: readLastPosts(q, silent, batch.at),
  });
}

function assemble(
  { account }: AccountRead,
  own: Own,
  linked: Linked,
  shared: SharedFacts,
  named: Named,
): AccountFacts {
  const { id } = account;
  const { persons } = named;
  const devices = knownDevices(named.devices, linked.devices);
  const actions = own.actions.of(id);
  const managers = managersOf(persons, linked.managers);
  return {
    account,
    authorizations: own.authorizations.of(id),
    functionAssignments: ofPersons(persons, linked.functions),
    mandates: own.mandates.of(account),
    accessGrants: own.accessGrants.of(id),
    credentialEvents: own.credentialEvents.of(id),
    secondFactors: own.secondFactors.of(id),
    devices,
    deviceUses: own.deviceUses.of(id),
    permits: linked.permits.of(id, devices),
    trainingModules: shared.trainingModules,
    trainingCompletions: ofPersons(persons, linked.completions),
    policyVersions: shared.policyVersionsOf(account.authorityId),
    policyAcknowledgements: ofPersons(withManagers(persons, managers), linked.acknowledgements),
    managers,
    approvals: approvalsOf(id, actions, linked.approvals),
    standingApprovals: own.standingApprovals.of(id),
    outOfHours: own.outOfHours.of(id),
    actions,
    lastPost: lastPostOf(actions) ?? linked.lastPosts.get(id) ?? null,
    attestations: own.attestations.of(id),
    pageChecks: own.pageChecks.of(id),
    verifications: own.verifications.of(id),
    usageConcepts: own.usageConcepts.of(id),
    connectedApps: own.connectedApps.of(id),
    confirmations: own.confirmations.of(id),
    exemptions: own.exemptions.of(id),
    workTimeProfiles: shared.profilesOf(account.authorityId),
    holidays: shared.holidays,
  };
}

function namedBy(account: AccountRead['account'], own: Own): Named {
  return { persons: personsOf(account, own), devices: devicesOf(account.id, own) };
}

/** Everybody named in authorizations, mandates and grants, each once. */
function personsOf(account: AccountRead['account'], own: Own): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const { personId } of own.authorizations.of(account.id)) persons.add(personId);
  for (const { personId } of own.mandates.of(account)) persons.add(personId);
  for (const { holderId } of own.accessGrants.of(account.id))
    if (holderId !== null) persons.add(holderId);
  return persons;
}

/** Every device that is used, holds an access or a factor, or acted, each once. */
function devicesOf(accountId: string, own: Own): ReadonlySet<string> {
  const devices = new Set<string>();
  const sources = [own.deviceUses, own.accessGrants, own.secondFactors, own.actions];
  for (const source of sources)
    for (const { deviceId } of source.of(accountId)) if (deviceId !== null) devices.add(deviceId);
  return devices;
}

function managersOf(
  persons: ReadonlySet<string>,
  known: ReadonlyMap<string, ManagerFact>,
): readonly ManagerFact[] {
  const managers: ManagerFact[] = [];
  for (const id of persons) {
    const manager = known.get(id);
    if (manager) managers.push(manager);
  }
  return managers;
}

function withManagers(
  persons: ReadonlySet<string>,
  managers: readonly ManagerFact[],
): ReadonlySet<string> {
  const all = new Set(persons);
  for (const { managerId } of managers) all.add(managerId);
  return all;
}

function knownDevices(
  ids: ReadonlySet<string>,
  devices: ReadonlyMap<string, DeviceFact>,
): readonly DeviceFact[] {
  const known: DeviceFact[] = [];
  for (const id of ids) {
    const device = devices.get(id);
    if (device) known.push(device);
  }
  return known;
}

function ofPersons<Row extends { readonly id: string }>(
  persons: ReadonlySet<string>,
  groups: Groups<Row>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const id of persons) rows.push(...groups.of(id));
  return rows;
}

/** The approvals that its actions name; one for other accounts only says so. */
function approvalsOf(
  accountId: string,
  actions: AccountFacts['actions'],
  approvals: ApprovalsRead,
): AccountFacts['approvals'] {
  const found: AccountFacts['approvals'][number][] = [];
  for (const { approvalId } of actions) {
    const approval = approvalId === null ? undefined : approvals.get(approvalId);
    if (!approval) continue;
    const coversAccount = approval.accountIds.includes(accountId);
    found.push(coversAccount ? approval : { ...approval, coversAccount });
  }
  return found;
}

async function together<T extends Record<string, Promise<unknown>>>(
  reads: T,
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const values = await Promise.all(Object.values(reads));
  const names = Object.keys(reads);
  return Object.fromEntries(names.map((name, i) => [name, values[i]])) as {
    [K in keyof T]: Awaited<T[K]>;
  };
}

import {
  DAY,
  earlierEnd,
  type Instant,
  type OfficialFunction,
  plusMonths,
} from '@vieraugen/domain';
import type { AccountPlan, AuthorizationPlan, GrantPlan, PostPlan } from './account-plan.js';
import { authorization, grantFor } from './default-account.js';
import { plannedPost } from './posts.js';
import { monthsOf, wholeDay } from './trainings.js';
import { TRAINING_MODULES } from '../data/policies.data.js';
import { need, type World } from './world.js';

/** Adds a person in a press office, with a laptop and, if `trained`, the mandatory trainings. */
export function addPerson(
  world: World,
  key: string,
  options: { label: string; since: number; function?: OfficialFunction; trained?: number | null },
): string {
  const { days, people, devices } = world;
  const authority = key.split('/')[0] ?? '';
  const number = people.size + 1;
  const from = days.ago(options.since, '00:00');
  const held = { key: `${key}/function`, authority, label: options.label, from, to: null };
  people.set(key, {
    key,
    number,
    authority,
    label: options.label,
    manager: `${authority}/head`,
    functions: [{ ...held, function: options.function ?? 'PRESS_OFFICER' }],
  });
  devices.set(key, {
    key,
    authority,
    ownership: 'OFFICIAL',
    category: 'LAPTOP',
    custodian: key,
    assetTag: `DEMO-N-${String(number).padStart(4, '0')}`,
    nickname: null,
    states: [{ status: 'IN_USE', from, to: null }],
  });
  const trained = options.trained === undefined ? options.since - 1 : options.trained;
  // Each time before the yearly module runs out.
  for (let ago = trained ?? 0; ago > 0; ago -= 340) train(world, key, ago);
  return key;
}

/** A completion of every module `ago` days ago. */
export function train(world: World, person: string, ago: number, modules = moduleKeys()): void {
  const on = wholeDay(world.days.ago(ago));
  for (const module of modules)
    world.completions.push({ key: `${person}/${module}/${ago} days ago`, person, module, on });
}

export function moduleKeys(): string[] {
  return [...new Set(TRAINING_MODULES.map(({ key }) => key))];
}

/** Lets a person's completion of a module end `ago` days ago (negative: ahead), and nothing follow. */
export function letTrainingEnd(world: World, person: string, module: string, ago: number): void {
  const end = world.days.ahead(-ago);
  const kept = world.completions.filter((one) => {
    const isTheirs = one.person === person && one.module === module;
    return !isTheirs || plusMonths(one.on, monthsOf(module)) < end;
  });
  world.completions.splice(0, world.completions.length, ...kept);
  const on = wholeDay(plusMonths(end, -monthsOf(module)));
  world.completions.push({ key: `${person}/${module}/last`, person, module, on });
}

export function account(world: World, key: string): AccountPlan {
  return need(world.accounts, key);
}

export function authorsOf(plan: AccountPlan): AuthorizationPlan[] {
  return plan.authorizations.filter(({ role }) => role === 'AUTHOR');
}

/** Adds an authorization of a person since `ago` days, with the access that goes with it. */
export function authorize(
  world: World,
  plan: AccountPlan,
  person: string,
  ago: number,
  change: Partial<AuthorizationPlan> & { role?: AuthorizationPlan['role'] } = {},
): { readonly given: AuthorizationPlan; readonly grant: GrantPlan } {
  const from = world.days.ago(ago, '08:00');
  const given = authorization(plan.datum, person, change.role ?? 'AUTHOR', from, change);
  const mechanism = plan.grants[0]?.mechanism ?? 'PASSWORD_KNOWN';
  const grant = grantFor(given, mechanism);
  plan.authorizations.push(given);
  plan.grants.push(grant);
  return { given, grant };
}

/** Ends an authorization with everything that belongs to it, except for what a scenario leaves open. */
export function end(
  plan: AccountPlan,
  given: AuthorizationPlan,
  at: Instant,
  open: { readonly access?: boolean } = {},
): void {
  given.to = at;
  given.trigger = 'TRANSFER';
  given.devices = endedBy(given.devices, at);
  given.activations = endedBy(given.activations, at);
  if (open.access) return;
  const own = plan.grants.filter((grant) => grant.key.startsWith(given.key));
  plan.grants = [...plan.grants.filter((grant) => !own.includes(grant)), ...endedBy(own, at)];
}

/** What had begun by then, ended then at the latest. */
function endedBy<F extends { from: Instant; to: Instant | null }>(facts: F[], at: Instant): F[] {
  const begun = facts.filter(({ from }) => from < at);
  for (const fact of begun) fact.to = earlierEnd(fact.to, at);
  return begun;
}

export function rotate(plan: AccountPlan, at: Instant, cause: string): void {
  const key = `${plan.datum.key}/rotation/${plan.credentialEvents.length}`;
  plan.credentialEvents.push({ key, event: 'ROTATION', at, cause });
  plan.credentialEvents.push({ key: `${key}/sessions`, event: 'SESSION_REVOCATION', at, cause });
}

/** Adds a post that is not like the others; it became known two hours later. */
export function post(
  world: World,
  plan: AccountPlan,
  name: string,
  at: Instant,
  change: Partial<PostPlan> = {},
): void {
  const usual = plannedPost(plan.datum, name, 1, world.days);
  const recordedAt = Math.min(at + DAY / 12, world.days.now);
  plan.posts.push({ ...usual, kind: 'POST', at, recordedAt, ...change });
}

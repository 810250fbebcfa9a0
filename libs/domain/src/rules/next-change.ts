import type { AccountFactName, AccountFacts, AuthorityFacts } from '../facts/facts.js';
import type { Instant, Interval } from '../time/interval.js';
import { scopeOf, type EvaluationOptions } from './evaluate.js';
import type { Rule, VisitInstant } from './rule.js';
import type { BoundRule } from './ruleset.js';

type Collect<Facts> = {
  readonly [Name in keyof Facts]: (rows: Facts[Name], visit: VisitInstant) => void;
};

function interval({ from, to }: Interval, visit: VisitInstant): void {
  visit(from);
  if (to !== null) visit(to);
}

function intervals(rows: readonly { readonly valid: Interval }[], visit: VisitInstant): void {
  for (const { valid } of rows) interval(valid, visit);
}

function nothing(): void {
  // A fact that no passing of time changes.
}

/** Every start, end and instant in a fact; the compiler asks for the line of a new fact. */
const OF_ACCOUNT: Collect<AccountFacts> = {
  account: ({ valid }, visit) => interval(valid, visit),
  authorizations: (rows, visit) => {
    intervals(rows, visit);
    for (const { activatedAt, suspensions, activations } of rows) {
      if (activatedAt !== null) visit(activatedAt);
      for (const one of suspensions) interval(one, visit);
      for (const one of activations) interval(one, visit);
    }
  },
  functionAssignments: intervals,
  mandates: intervals,
  accessGrants: intervals,
  credentialEvents: (rows, visit) => rows.forEach(({ at }) => visit(at)),
  secondFactors: (rows, visit) => {
    intervals(rows, visit);
    for (const { evidenceAt } of rows) if (evidenceAt !== null) visit(evidenceAt);
  },
  devices: (rows, visit) => {
    for (const { states, checks } of rows) {
      intervals(states, visit);
      intervals(checks, visit);
    }
  },
  deviceUses: intervals,
  permits: intervals,
  trainingModules: intervals,
  trainingCompletions: intervals,
  policyVersions: intervals,
  policyAcknowledgements: (rows, visit) => rows.forEach(({ at }) => visit(at)),
  managers: nothing,
  // What follows is compared with the instant of an action, never with the judged one.
  approvals: nothing,
  standingApprovals: nothing,
  outOfHours: nothing,
  workTimeProfiles: nothing,
  holidays: nothing,
  actions: (rows, visit) => rows.forEach(({ occurredAt }) => visit(occurredAt)),
  lastPost: (row, visit) => row && visit(row.occurredAt),
  pageChecks: intervals,
  verifications: intervals,
  usageConcepts: intervals,
  attestations: (rows, visit) => rows.forEach(({ at }) => visit(at)),
  connectedApps: (rows, visit) => {
    intervals(rows, visit);
    for (const { approvedUntil } of rows) if (approvedUntil !== null) visit(approvedUntil);
  },
  confirmations: (rows, visit) => rows.forEach(({ at }) => visit(at)),
  exemptions: intervals,
};

/** Remembers the earliest of the visited instants that lies after `at`. */
class Earliest {
  #found = Infinity;
  constructor(private readonly at: Instant) {}
  readonly visit: VisitInstant = (instant) => {
    if (instant > this.at && instant < this.#found) this.#found = instant;
  };
  get found(): Instant | null {
    return Number.isFinite(this.#found) ? this.#found : null;
  }
}

/** The facts that the binding rules of a scope declare, once per resolved ruleset. */
const declared = new WeakMap<readonly BoundRule[], readonly string[]>();

function declaredBy(bound: readonly BoundRule[], scope: Rule['scope']): readonly string[] {
  let names = declared.get(bound);
  if (!names) {
    const binding = bound.filter((one) => one.binding === 'BINDING' && one.rule.scope === scope);
    names = [...new Set(binding.flatMap(({ rule }): readonly string[] => rule.facts))];
    declared.set(bound, names);
  }
  return names;
}

/**
 * The earliest instant after `at` at which the passing of time alone can change a result for an
 * account; null = none. Facts that are given as of `at` (status, platform) are not looked into.
 */
export function nextChangeAt(facts: AccountFacts, options: EvaluationOptions): Instant | null {
  const { at, ruleset, mode } = options;
  const earliest = new Earliest(at);
  const bound = ruleset.boundFor(facts.account, { at, mode });
  for (const { rule, binding, parameters, context } of bound)
    if (binding === 'BINDING' && rule.scope === 'ACCOUNT')
      rule.boundaries?.(facts, earliest.visit, parameters, context);
  for (const name of declaredBy(bound, 'ACCOUNT'))
    collectAccountFact(name as AccountFactName, facts, earliest.visit);
  // No rule declares them: they lie over whatever the rules say.
  intervals(facts.exemptions, earliest.visit);
  if (mode !== 'SIMULATION') ruleset.boundaries(facts.account, earliest.visit);
  return earliest.found;
}

function collectAccountFact<Name extends AccountFactName>(
  name: Name,
  facts: AccountFacts,
  visit: VisitInstant,
): void {
  const collect: Collect<AccountFacts>[Name] = OF_ACCOUNT[name];
  collect(facts[name], visit);
}

/** The same for an authority. */
export function nextAuthorityChangeAt(
  facts: AuthorityFacts,
  { at, ruleset, mode }: EvaluationOptions,
): Instant | null {
  const earliest = new Earliest(at);
  const scope = scopeOf(facts);
  interval(facts.authority.valid, earliest.visit);
  intervals(facts.nilReturns, earliest.visit);
  intervals(facts.exemptions, earliest.visit);
  for (const { rule, binding, parameters, context } of ruleset.boundFor(scope, { at, mode }))
    if (binding === 'BINDING' && rule.scope === 'AUTHORITY')
      rule.boundaries?.(facts, earliest.visit, parameters, context);
  if (mode !== 'SIMULATION') ruleset.boundaries(scope, earliest.visit);
  return earliest.found;
}

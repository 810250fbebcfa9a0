import type { Due } from '../calendar/working-days.js';
import type { EvaluationMode, Severity } from '../model/vocabulary.js';
import { contains, type Instant, type Interval } from '../time/interval.js';
import { mergeParameters } from './parameters.js';
import { RULES } from './registry.js';
import type { Rule, RuleContext, RuleParameters, VisitInstant } from './rule.js';

/** One row of a policy: how one rule binds one scope for some time. What is absent is inherited. */
export interface RuleVersion {
  readonly ruleId: string;
  /** An authority, or a ministry for everything below it; null = the whole state. */
  readonly authorityId: string | null;
  readonly severity?: Severity | null;
  readonly due?: Due | null;
  readonly parameters?: RuleParameters | null;
  readonly active: boolean;
  readonly valid: Interval;
  readonly policyVersionId: string;
}

export type Binding = 'BINDING' | 'NOT_IN_FORCE' | 'SWITCHED_OFF';

/** A rule as it binds one authority at one instant. */
export interface BoundRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly binding: Binding;
  readonly severity: Severity;
  readonly due: Due;
  readonly parameters: RuleParameters;
  /** Of the most specific version that counts; null = none. */
  readonly policyVersionId: string | null;
  readonly context: RuleContext;
}

/** Whom a rule is to bind: an authority and the ministry above it. */
export interface Scope {
  readonly authorityId: string;
  readonly ministryId: string;
}

export interface When {
  readonly at: Instant;
  readonly mode: EvaluationMode;
}

/** The versions that a simulation takes for the ones in force; null = all that are given. */
type Supposed = ReadonlySet<RuleVersion> | null;

function isInForce(version: RuleVersion, { at, mode }: When, supposed: Supposed): boolean {
  if (mode === 'SIMULATION') return supposed?.has(version) ?? true;
  return contains(version.valid, at);
}

/** Of the versions of one scope the one that counts: in force, and the latest of several. */
function current(
  versions: readonly RuleVersion[],
  authorityId: string | null,
  when: When,
  supposed: Supposed,
) {
  let found: RuleVersion | null = null;
  for (const version of versions)
    if (version.authorityId === authorityId && isInForce(version, when, supposed))
      if (!found || found.valid.from < version.valid.from) found = version;
  return found;
}

function scopesOf({ authorityId, ministryId }: Scope): readonly (string | null)[] {
  return authorityId === ministryId ? [null, ministryId] : [null, ministryId, authorityId];
}

/** The first instant from which the rule bound the scope, over all versions that name it. */
function firstInForce(versions: readonly RuleVersion[], scopes: readonly (string | null)[]) {
  let first = Infinity;
  for (const { authorityId, valid } of versions)
    if (scopes.includes(authorityId)) first = Math.min(first, valid.from);
  return first;
}

function bind(
  rule: Rule,
  versions: readonly RuleVersion[],
  scope: Scope,
  when: When,
  supposed: Supposed,
): BoundRule {
  const scopes = scopesOf(scope);
  const layers = scopes.flatMap((id) => current(versions, id, when, supposed) ?? []);
  const nearest = layers.at(-1);
  const bindsFrom = firstInForce(versions, scopes);
  const binding = nearest?.active ? 'BINDING' : 'SWITCHED_OFF';
  return {
    rule,
    binding: nearest ? binding : 'NOT_IN_FORCE',
    severity: layers.reduce<Severity>((own, { severity }) => severity ?? own, rule.severity),
    due: layers.reduce<Due>((own, { due }) => due ?? own, rule.due),
    parameters: layers.reduce(
      (own, { parameters }) => mergeParameters(rule, own, parameters),
      rule.parameters,
    ),
    policyVersionId: nearest?.policyVersionId ?? null,
    context: { bindsFrom, actionsFrom: when.mode === 'SIMULATION' ? -Infinity : bindsFrom },
  };
}

/**
 * The rule versions of a policy, resolved for one authority after the other: its own before its
 * ministry's before the state's. Build it once per run; what it resolved it keeps.
 */
export class Ruleset {
  readonly #versions = new Map<string, RuleVersion[]>();
  readonly #bound = new Map<string, readonly BoundRule[]>();
  #boundFor: When | null = null;
  /** Ids in the versions that no rule in the code has; whoever builds the ruleset reports them. */
  readonly unknownRuleIds: readonly string[];

  constructor(
    versions: readonly RuleVersion[],
    /** The others then tell only since when a rule has bound. */
    private readonly supposed: ReadonlySet<RuleVersion> | null = null,
  ) {
    const rules = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));
    const unknown = new Set<string>();
    for (const version of versions) {
      const rule = rules.get(version.ruleId);
      if (!rule) unknown.add(version.ruleId);
      else mergeParameters(rule, rule.parameters, version.parameters);
      this.#versions.set(version.ruleId, [...(this.#versions.get(version.ruleId) ?? []), version]);
    }
    this.unknownRuleIds = [...unknown];
  }

  /** All rules, in the order of the registry, as they bind this scope. */
  boundFor(scope: Scope, when: When): readonly BoundRule[] {
    if (this.#boundFor?.at !== when.at || this.#boundFor.mode !== when.mode) {
      this.#bound.clear();
      this.#boundFor = { at: when.at, mode: when.mode };
    }
    const key = `${scope.authorityId} ${scope.ministryId}`;
    let bound = this.#bound.get(key);
    if (!bound) {
      bound = RULES.map((rule) =>
        bind(rule, this.#versions.get(rule.id) ?? [], scope, when, this.supposed),
      );
      this.#bound.set(key, bound);
    }
    return bound;
  }

  /** The instants at which a version for this scope comes into force or ends. */
  boundaries(scope: Scope, visit: VisitInstant): void {
    const scopes = scopesOf(scope);
    for (const versions of this.#versions.values())
      for (const { authorityId, valid } of versions) {
        if (!scopes.includes(authorityId)) continue;
        visit(valid.from);
        if (valid.to !== null) visit(valid.to);
      }
  }
}

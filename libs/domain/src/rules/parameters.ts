import { SEVERITIES } from '../model/vocabulary.js';
import type { ParameterValue, Rule, RuleParameters } from './rule.js';

function isOfSameType(value: ParameterValue, example: ParameterValue): boolean {
  if (Array.isArray(example))
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof example === 'number')
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return typeof value === typeof example;
}

function problemWith(name: string, value: ParameterValue, rule: Rule): string | null {
  const example = rule.parameters[name];
  if (example === undefined) return `${rule.id} has no parameter ${name}`;
  const isSeverity = (SEVERITIES as readonly unknown[]).includes(example);
  const fits = isSeverity
    ? (SEVERITIES as readonly unknown[]).includes(value)
    : isOfSameType(value, example);
  return fits ? null : `${rule.id}.${name} cannot be ${JSON.stringify(value)}`;
}

/** What is wrong with parameters that somebody wants to set for a rule; empty = nothing. */
export function parameterProblems(rule: Rule, parameters: RuleParameters): readonly string[] {
  return Object.entries(parameters).flatMap(
    ([name, value]) => problemWith(name, value, rule) ?? [],
  );
}

/** Parameters with some of them replaced; one that the rule does not know is a `RangeError`. */
export function mergeParameters(
  rule: Rule,
  base: RuleParameters,
  overrides: RuleParameters | null | undefined,
): RuleParameters {
  if (!overrides) return base;
  const [problem] = parameterProblems(rule, overrides);
  if (problem) throw new RangeError(problem);
  return { ...base, ...overrides };
}

import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import type { Due } from '@vieraugen/domain';
import type { ChangePolicyDraftDocument, PolicyToChangeDocument } from './policy-work.graphql.js';
import type { DraftRule } from './policies.queries.js';

type Severity = DraftRule['severity'];
type InForce = NonNullable<
  NonNullable<ResultOf<typeof PolicyToChangeDocument>['policyDocument']>['current']
>;
/** What a form begins with: a draft, or what is in force under the title of its document. */
export type DraftContent = Pick<
  InForce,
  'version' | 'url' | 'acknowledge' | 'paragraphs' | 'rules'
> & { readonly title: string };
type Input = VariablesOf<typeof ChangePolicyDraftDocument>['input'];
export type ContentInput = Omit<Input, 'id' | 'basedOn' | 'reason'>;

export const DUE_KINDS = ['immediately', 'hours', 'workingDays'] as const;

/** A rule as the form has it: everything as it is typed. */
export interface RuleValues {
  ruleId: string;
  included: boolean;
  active: boolean;
  severity: string;
  clause: string;
  /** One of DUE_KINDS; empty = the rule's own deadline. */
  dueKind: string;
  dueCount: string;
  parameters: Record<string, string | readonly string[]>;
}

export interface DraftValues {
  title: string;
  version: string;
  url: string;
  acknowledge: boolean;
  paragraphs: { number: string; heading: string; text: string }[];
  rules: RuleValues[];
}

type Own = Readonly<Record<string, unknown>>;

const ownOf = (rule: DraftRule): Own => rule.parameters as Own;

/** A value as one types or ticks it. */
const typed = (value: unknown): string | readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : String(value);

/** Content and the catalogue as values of the form: every rule has a line, in force or not. */
export function toDraftValues(content: DraftContent, catalogue: readonly DraftRule[]): DraftValues {
  const { title, version, url, acknowledge, paragraphs } = content;
  const rules = catalogue.map((rule): RuleValues => {
    const drafted = content.rules.find(({ ruleId }) => ruleId === rule.id);
    const set = { ...ownOf(rule), ...((drafted?.parameters ?? {}) as Own) };
    return {
      ruleId: rule.id,
      included: drafted !== undefined,
      active: drafted?.active ?? true,
      severity: drafted?.severity ?? '',
      clause: drafted?.clause ?? '',
      ...dueValues((drafted?.due ?? null) as Due | null),
      parameters: Object.fromEntries(
        Object.entries(set).map(([name, value]) => [name, typed(value)]),
      ),
    };
  });
  return {
    title,
    version,
    url: url ?? '',
    acknowledge,
    paragraphs: paragraphs.map(({ number, heading, text }) => ({ number, heading, text })),
    rules,
  };
}

function dueValues(due: Due | null): Pick<RuleValues, 'dueKind' | 'dueCount'> {
  if (!due) return { dueKind: '', dueCount: '' };
  if ('hours' in due) return { dueKind: 'hours', dueCount: String(due.hours) };
  if ('workingDays' in due) return { dueKind: 'workingDays', dueCount: String(due.workingDays) };
  return { dueKind: 'immediately', dueCount: '' };
}

/** The deadline that was typed; null = the rule's own, undefined = it cannot be one. */
export function dueOf({ dueKind, dueCount }: RuleValues): Due | null | undefined {
  if (dueKind === '') return null;
  if (dueKind === 'immediately') return { immediately: true };
  const count = Number(dueCount.trim());
  if (!Number.isInteger(count) || count < 1) return undefined;
  return dueKind === 'hours' ? { hours: count } : { workingDays: count };
}

/** What was typed as a value of the same kind as the rule's own; undefined = it cannot be one. */
export function parsed(given: string | readonly string[], own: unknown): unknown {
  if (typeof given !== 'string') return given;
  const trimmed = given.trim();
  if (typeof own === 'number') {
    const number = Number(trimmed.replace(',', '.'));
    return trimmed !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
  }
  return typeof own === 'boolean' ? trimmed === 'true' : trimmed;
}

/** What is wrong with a rule of the form: which one, and the parameter; null = its deadline. */
export interface WrongValue {
  readonly rule: DraftRule;
  readonly name: string | null;
}

/** The first value of a rule in force that is no number where one is needed; null = none. */
export function wrongValue(
  { rules }: DraftValues,
  catalogue: readonly DraftRule[],
): WrongValue | null {
  for (const values of rules) {
    const rule = catalogue.find(({ id }) => id === values.ruleId);
    if (!values.included || !rule) continue;
    if (dueOf(values) === undefined) return { rule, name: null };
    const own = ownOf(rule);
    const name = Object.keys(own).find(
      (one) => parsed(values.parameters[one] ?? '', own[one]) === undefined,
    );
    if (name) return { rule, name };
  }
  return null;
}

/** For the API: only the rules in force, and of their values what is set otherwise or was before. */
export function toContentInput(
  content: DraftContent,
  values: DraftValues,
  catalogue: readonly DraftRule[],
): ContentInput {
  const { title, version, url, acknowledge, paragraphs, rules } = values;
  return {
    title,
    version,
    url: url.trim() === '' ? null : url,
    acknowledge,
    paragraphs,
    rules: rules
      .filter(({ included }) => included)
      .map((one) => ({
        ruleId: one.ruleId,
        active: one.active,
        severity: one.severity === '' ? null : (one.severity as Severity),
        due: dueOf(one) ?? null,
        clause: one.clause === '' ? null : one.clause,
        parameters: toParameters(one, content, catalogue),
      })),
  };
}

function toParameters(
  { ruleId, parameters }: RuleValues,
  content: DraftContent,
  catalogue: readonly DraftRule[],
): Record<string, unknown> {
  const rule = catalogue.find(({ id }) => id === ruleId);
  const own = rule ? ownOf(rule) : {};
  const before = (content.rules.find((one) => one.ruleId === ruleId)?.parameters ?? {}) as Own;
  const set = Object.keys(own).map(
    (name) => [name, parsed(parameters[name] ?? '', own[name])] as const,
  );
  // What was set to the rule's own value on purpose stays set: saving without a change is none.
  return Object.fromEntries(
    set.filter(([name, value]) => !isSame(own[name], value) || isSame(before[name], value)),
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

import type { VariablesOf } from '@vieraugen/contract';
import type { ChangePolicyDraftDocument } from './policies.graphql.js';
import type { DraftDetail, DraftRule } from './policies.queries.js';

type Severity = DraftRule['severity'];

/** A rule as the form has it: everything as it is typed. */
export interface RuleValues {
  ruleId: string;
  included: boolean;
  active: boolean;
  severity: string;
  clause: string;
  parameters: Record<string, string>;
}

export interface DraftValues {
  version: string;
  url: string;
  acknowledge: boolean;
  paragraphs: { number: string; heading: string; text: string }[];
  rules: RuleValues[];
}

type Own = Readonly<Record<string, unknown>>;

const ownOf = (rule: DraftRule): Own => rule.parameters as Own;

/** A value as one types it: lists by commas, yes and no as such. */
export function typed(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A draft and the catalogue as values of the form: every rule has a line, in force or not. */
export function toDraftValues(draft: DraftDetail, catalogue: readonly DraftRule[]): DraftValues {
  const { version, url, acknowledge, paragraphs } = draft;
  const rules = catalogue.map((rule): RuleValues => {
    const drafted = draft.rules.find(({ ruleId }) => ruleId === rule.id);
    const set = { ...ownOf(rule), ...((drafted?.parameters ?? {}) as Own) };
    return {
      ruleId: rule.id,
      included: drafted !== undefined,
      active: drafted?.active ?? true,
      severity: drafted?.severity ?? '',
      clause: drafted?.clause ?? '',
      parameters: Object.fromEntries(
        Object.entries(set).map(([name, value]) => [name, typed(value)]),
      ),
    };
  });
  return {
    version,
    url: url ?? '',
    acknowledge,
    paragraphs: paragraphs.map(({ number, heading, text }) => ({ number, heading, text })),
    rules,
  };
}

/** What was typed as a value of the same kind as the rule's own; undefined = it cannot be one. */
export function parsed(text: string, own: unknown): unknown {
  const trimmed = text.trim();
  if (typeof own === 'number') {
    const number = Number(trimmed.replace(',', '.'));
    return trimmed !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
  }
  if (typeof own === 'boolean') return trimmed === 'true';
  if (!Array.isArray(own)) return trimmed;
  return trimmed.split(',').flatMap((one) => one.trim() || []);
}

/** The first parameter of a rule in force that is no number where one is needed; null = none. */
export function wrongParameter(
  { rules }: DraftValues,
  catalogue: readonly DraftRule[],
): string | null {
  for (const { ruleId, included, parameters } of rules) {
    const rule = catalogue.find(({ id }) => id === ruleId);
    if (!included || !rule) continue;
    const own = ownOf(rule);
    const wrong = Object.keys(own).find(
      (name) => parsed(parameters[name] ?? '', own[name]) === undefined,
    );
    if (wrong) return `${ruleId} ${wrong}`;
  }
  return null;
}

/** For the API: only the rules in force, and of their values only what differs from their own. */
export function toDraftInput(
  draft: Pick<DraftDetail, 'id' | 'sha256'>,
  values: DraftValues,
  catalogue: readonly DraftRule[],
): VariablesOf<typeof ChangePolicyDraftDocument>['input'] {
  const { version, url, acknowledge, paragraphs, rules } = values;
  return {
    id: draft.id,
    basedOn: draft.sha256,
    version,
    url: url.trim() === '' ? null : url,
    acknowledge,
    paragraphs,
    rules: rules
      .filter(({ included }) => included)
      .map(({ ruleId, active, severity, clause, parameters }) => ({
        ruleId,
        active,
        severity: severity === '' ? null : (severity as Severity),
        clause: clause === '' ? null : clause,
        parameters: differing(
          parameters,
          catalogue.find(({ id }) => id === ruleId),
        ),
      })),
  };
}

function differing(parameters: Record<string, string>, rule: DraftRule | undefined) {
  if (!rule) return {};
  const own = ownOf(rule);
  const set = Object.keys(own).map((name) => [name, parsed(parameters[name] ?? '', own[name])]);
  return Object.fromEntries(
    set.filter(([name, value]) => JSON.stringify(own[name as string]) !== JSON.stringify(value)),
  ) as Record<string, unknown>;
}

import { createHash } from 'node:crypto';
import {
  type DraftedRule,
  type Due,
  isRuleId,
  type Paragraph,
  parameterProblems,
  repeatedNumbers,
  ruleOf,
  SEVERITIES,
  wordingOf,
} from '@vieraugen/domain';
import type { ExpectedError } from '@vieraugen/platform';
import { invalid, oneOf, optionalAddress, optionalText, requiredText } from '../kernel/checks.js';
import type { PolicyContentInput, RuleInForce } from './policy.inputs.js';

const MOST_TEXT = 20_000;
const MOST_PARAGRAPHS = 300;

/** What a version says, checked. */
export interface PolicyContent {
  readonly version: string;
  /** A new title for the document; null = it keeps its own. */
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly url: string | null;
  readonly acknowledge: boolean;
  readonly rules: readonly DraftedRule[];
}

/** Refuses content with a problem, and gives the rest one form. */
export function validContent(input: PolicyContentInput): PolicyContent {
  const paragraphs = validParagraphs(input.paragraphs ?? []);
  return {
    version: requiredText('version', input.version, 60),
    title: optionalText('title', input.title, 500) ?? null,
    paragraphs,
    url: optionalAddress('url', input.url) ?? null,
    acknowledge: input.acknowledge ?? true,
    rules: validRules(input.rules, paragraphs),
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Of the wording alone; null without one. */
export function wordingHash(paragraphs: readonly Paragraph[]): string | null {
  return paragraphs.length === 0 ? null : sha256(wordingOf(paragraphs));
}

/** Of everything that a release would put in force. */
export function contentHash(content: PolicyContent): string {
  const { version, title, paragraphs, url, acknowledge, rules } = content;
  const ordered = rules.map(({ ruleId, active, severity, due, parameters, clause }) => [
    ...[ruleId, active, severity, due, clause],
    Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const texts = paragraphs.map(({ number, heading, text }) => [number, heading, text]);
  const named = title === null ? [] : [title];
  return sha256(JSON.stringify([version, url, acknowledge, texts, ordered, ...named]));
}

function validParagraphs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length > MOST_PARAGRAPHS) {
    throw invalid(
      'paragraphs',
      `Eine Fassung hat höchstens ${MOST_PARAGRAPHS} Absätze.`,
      `A version has ${MOST_PARAGRAPHS} paragraphs at most.`,
    );
  }
  const valid = paragraphs.map(({ number, heading, text }, index) => ({
    number: requiredText(`paragraphs.${index}.number`, number, 20),
    heading: requiredText(`paragraphs.${index}.heading`, heading, 300),
    text: requiredText(`paragraphs.${index}.text`, text, MOST_TEXT),
  }));
  const [repeated] = repeatedNumbers(valid);
  if (repeated === undefined) return valid;
  throw invalid(
    `paragraphs.${valid.findLastIndex(({ number }) => number === repeated)}.number`,
    `Die Nummer ${repeated} gibt es mehrfach. Jeder Absatz braucht seine eigene.`,
    `The number ${repeated} stands more than once. Each paragraph needs its own.`,
  );
}

/** Rules that exist as code, each once, with parameters that they know, of paragraphs that there are. */
function validRules(
  rules: readonly RuleInForce[],
  paragraphs: readonly Paragraph[],
): readonly DraftedRule[] {
  const seen = new Set<string>();
  const numbers = new Set(paragraphs.map(({ number }) => number));
  const valid = rules.map((rule) => {
    const { ruleId, severity, due } = rule;
    if (!isRuleId(ruleId) || seen.has(ruleId)) throw noSuchRule(ruleId);
    seen.add(ruleId);
    const parameters = rule.parameters ?? {};
    const [problem] = parameterProblems(ruleOf(ruleId), parameters);
    if (problem) throw invalid('rules', `Nicht möglich: ${problem}.`, `Not possible: ${problem}.`);
    const clause = optionalText('rules', rule.clause) ?? null;
    if (clause !== null && numbers.size > 0 && !numbers.has(clause)) throw noSuchClause(ruleId);
    return {
      ruleId,
      active: rule.active ?? true,
      severity: severity ? oneOf('rules', severity, SEVERITIES) : null,
      due: due ? validDue(due) : null,
      parameters,
      clause,
    };
  });
  // In one order, so that what says the same has the same hash.
  return valid.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/** Of a deadline exactly one kind, in whole numbers that a person would set. */
function validDue(due: Due): Due {
  if ('immediately' in due && due.immediately) return { immediately: true };
  if ('hours' in due && isCount(due.hours)) return { hours: due.hours };
  if ('workingDays' in due && isCount(due.workingDays)) return { workingDays: due.workingDays };
  throw invalid(
    'rules',
    'Eine Frist besteht aus einer ganzen Zahl von Stunden oder Arbeitstagen.',
    'A deadline is a whole number of hours or of working days.',
  );
}

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1000;

function noSuchRule(ruleId: string): ExpectedError {
  return invalid(
    'rules',
    `Die Regel ${ruleId} gibt es nicht, oder sie ist doppelt genannt.`,
    `There is no rule ${ruleId}, or it is named twice.`,
  );
}

function noSuchClause(ruleId: string): ExpectedError {
  return invalid(
    'rules',
    `Der Absatz, den die Regel ${ruleId} durchsetzen soll, steht nicht in dieser Fassung.`,
    `The paragraph that rule ${ruleId} is to enforce is not in this version.`,
  );
}

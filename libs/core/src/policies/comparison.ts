import { diffWords } from 'diff';
import { type DraftedRule, type Paragraph, ruleOf } from '@vieraugen/domain';

/** A piece of text that both have, or one of them. */
export interface TextPiece {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

export type ChangeKind = 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED';

export interface ParagraphChange {
  readonly kind: ChangeKind;
  readonly number: string;
  /** Where the paragraph has another number now. */
  readonly formerNumber: string | null;
  readonly heading: readonly TextPiece[];
  readonly text: readonly TextPiece[];
}

/** One value of a rule that the two versions set otherwise; absent = as in the rule itself. */
export interface ValueChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RuleChange {
  readonly kind: Exclude<ChangeKind, 'SAME'>;
  readonly ruleId: string;
  readonly changes: readonly ValueChange[];
}

/** What is compared: a version or a draft. */
export interface Comparable {
  readonly paragraphs: readonly Paragraph[];
  readonly rules: readonly DraftedRule[];
}

export interface PolicyComparison {
  readonly paragraphs: readonly ParagraphChange[];
  readonly rules: readonly RuleChange[];
}

/** What changed from one version to another, word by word and value by value. */
export function comparePolicies(before: Comparable, after: Comparable): PolicyComparison {
  return {
    paragraphs: compareParagraphs(before.paragraphs, after.paragraphs),
    rules: compareRules(before.rules, after.rules),
  };
}

/** A paragraph is the same one if its heading is; else if its number is. */
function compareParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ParagraphChange[] {
  const partners = partnersOf(before, after);
  const changes: ParagraphChange[] = [];
  let shown = 0;
  const showGone = (until: number) => {
    for (; shown < until; shown += 1) {
      const gone = before[shown];
      if (gone && ![...partners.values()].includes(gone)) changes.push(alone(gone, 'REMOVED'));
    }
  };
  for (const paragraph of after) {
    const partner = partners.get(paragraph);
    if (partner) showGone(Math.max(shown, before.indexOf(partner)));
    changes.push(partner ? pair(partner, paragraph) : alone(paragraph, 'ADDED'));
  }
  showGone(before.length);
  return changes;
}

function partnersOf(before: readonly Paragraph[], after: readonly Paragraph[]) {
  const partners = new Map<Paragraph, Paragraph>();
  const left = new Set(before);
  const join = (isSame: (a: Paragraph, b: Paragraph) => boolean) => {
    for (const paragraph of after) {
      if (partners.has(paragraph)) continue;
      const partner = [...left].find((one) => isSame(one, paragraph));
      if (!partner) continue;
      partners.set(paragraph, partner);
      left.delete(partner);
    }
  };
  join((a, b) => a.heading === b.heading);
  join((a, b) => a.number === b.number);
  return partners;
}

function pair(before: Paragraph, after: Paragraph): ParagraphChange {
  const heading = pieces(before.heading, after.heading);
  const text = pieces(before.text, after.text);
  const renumbered = before.number !== after.number;
  const isSame = !renumbered && [...heading, ...text].every(({ kind }) => kind === 'SAME');
  return {
    kind: isSame ? 'SAME' : 'CHANGED',
    number: after.number,
    formerNumber: renumbered ? before.number : null,
    heading,
    text,
  };
}

function alone(paragraph: Paragraph, kind: 'ADDED' | 'REMOVED'): ParagraphChange {
  const { number, heading, text } = paragraph;
  return {
    kind,
    number,
    formerNumber: null,
    heading: [{ kind, text: heading }],
    text: [{ kind, text }],
  };
}

const GERMAN_WORDS = new Intl.Segmenter('de', { granularity: 'word' });

function pieces(before: string, after: string): readonly TextPiece[] {
  if (before === after) return [{ kind: 'SAME', text: after }];
  return diffWords(before, after, { intlSegmenter: GERMAN_WORDS }).map((part) => ({
    kind: part.added ? 'ADDED' : part.removed ? 'REMOVED' : 'SAME',
    text: part.value,
  }));
}

function compareRules(
  before: readonly DraftedRule[],
  after: readonly DraftedRule[],
): readonly RuleChange[] {
  const ids = [...new Set([...before, ...after].map(({ ruleId }) => ruleId))].sort();
  return ids.flatMap((ruleId): RuleChange[] => {
    const a = before.find((one) => one.ruleId === ruleId);
    const b = after.find((one) => one.ruleId === ruleId);
    const changes = valueChanges(a ? valuesOf(a) : {}, b ? valuesOf(b) : {});
    if (!a) return [{ kind: 'ADDED', ruleId, changes }];
    if (!b) return [{ kind: 'REMOVED', ruleId, changes }];
    return changes.length > 0 ? [{ kind: 'CHANGED', ruleId, changes }] : [];
  });
}

/** All that a version says about a rule, with the rule's own values where it is silent. */
function valuesOf({ ruleId, active, severity, due, clause, parameters }: DraftedRule) {
  const rule = ruleOf(ruleId);
  return {
    active,
    severity: severity ?? rule.severity,
    due: due ?? rule.due,
    clause,
    ...rule.parameters,
    ...parameters,
  } as Readonly<Record<string, unknown>>;
}

function valueChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly ValueChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}

import type { Due } from '../calendar/working-days.js';
import type { Severity } from '../model/vocabulary.js';
import type { RuleParameters } from '../rules/rule.js';

/** One numbered paragraph of a policy; rules name it by its number. */
export interface Paragraph {
  readonly number: string;
  readonly heading: string;
  readonly text: string;
}

/** A rule as a draft would put it in force. */
export interface DraftedRule {
  readonly ruleId: string;
  readonly active: boolean;
  readonly severity: Severity | null;
  readonly due: Due | null;
  readonly parameters: RuleParameters;
  /** Number of the paragraph that it enforces. */
  readonly clause: string | null;
}

/** The wording as plain text, in one form only: what its hash is made of. */
export function wordingOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ number, heading, text }) => `${number} ${heading}\n\n${text}`)
    .join('\n\n');
}

/** Numbers that stand more than once; what enforces a paragraph must name one. */
export function repeatedNumbers(paragraphs: readonly Paragraph[]): readonly string[] {
  const seen = new Set<string>();
  return paragraphs.flatMap(({ number }) => {
    const again = seen.has(number);
    seen.add(number);
    return again ? [number] : [];
  });
}

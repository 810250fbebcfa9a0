import { createHash } from 'node:crypto';
import {
  findingContents,
  type FindingContent,
  type OverlaidResult,
  overlaidResult,
  RULE_IDS,
  type RuleOutcome,
} from '@vieraugen/domain';

/** A judgement in the form in which it is compared and stored. */
export interface Conclusion {
  /** `{"PUB-01":"VIOLATED",…}` */
  readonly results: string;
  /** The same for the same results and the same findings, whatever run concluded them. */
  readonly digest: string;
}

const LETTERS: Readonly<Record<OverlaidResult, string>> = {
  COMPLIANT: 'C',
  VIOLATED: 'V',
  NOT_APPLICABLE: 'N',
  UNDETERMINED: 'U',
  EXEMPTED: 'E',
};
/** Outcomes come in the order of the registry: another registry makes other digests. */
const RULES_IN_ORDER = createHash('sha1').update(RULE_IDS.join()).digest('base64url');

/** Most subjects have one of a few combinations of results: their JSON is made once. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

export function conclusionOf(outcomes: readonly RuleOutcome[]): Conclusion {
  let key = outcomes[0] ? `${RULES_IN_ORDER} ${outcomes[0].ruleId}` : '';
  for (const outcome of outcomes) key += LETTERS[overlaidResult(outcome)];
  const contents = findingContents(outcomes);
  return { results: resultsJson(key, outcomes), digest: digestOf(key, contents) };
}

function resultsJson(key: string, outcomes: readonly RuleOutcome[]): string {
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const json = JSON.stringify(
    Object.fromEntries(outcomes.map((outcome) => [outcome.ruleId, overlaidResult(outcome)])),
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, json);
  return json;
}

function digestOf(key: string, contents: readonly FindingContent[]): string {
  let text = key;
  for (const one of contents) text += textOf(one);
  return createHash('sha1').update(text).digest('base64url');
}

function textOf(content: FindingContent): string {
  const { ruleId, subjectType, subjectId, result, severity, reason, data, evidence } = content;
  let text = `\n${ruleId} ${subjectType} ${subjectId} ${result} ${severity} ${reason} ${JSON.stringify(data)}`;
  for (const { fact, id } of evidence) text += ` ${fact} ${id}`;
  if (content.exemption) text += ` exempted ${content.exemption.until}`;
  return text;
}

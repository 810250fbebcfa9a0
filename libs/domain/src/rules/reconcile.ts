import type { Due } from '../calendar/working-days.js';
import type { FindingState, Severity, SubjectType } from '../model/vocabulary.js';
import type { Instant } from '../time/interval.js';
import type { RuleOutcome } from './evaluate.js';
import type { Evidence, JudgedExemption, Judgement, ReasonData } from './judgement.js';

/** A finding exists for what is broken and for what cannot be told. */
export type FindingResult = 'VIOLATED' | 'UNDETERMINED';

/** A finding as it is stored; of each subject and rule there is one, which may be settled. */
export interface KnownFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly state: FindingState;
  readonly result: FindingResult;
  readonly severity: Severity;
  readonly reason: string;
  readonly data: ReasonData;
  readonly evidence: readonly Evidence[];
  /** End of the exemption of an EXEMPTED finding; null also where none is set. */
  readonly exemptedUntil: Instant | null;
}

/** What a finding is to say. */
export interface FindingContent {
  readonly ruleId: string;
  readonly policyVersionId: string | null;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly result: FindingResult;
  readonly severity: Severity;
  /** From detection; `dueAt` turns it into an instant. */
  readonly due: Due;
  readonly reason: string;
  readonly data: ReasonData;
  readonly evidence: readonly Evidence[];
  /** What it says is exempted at the judged instant; null = it is not. */
  readonly exemption: JudgedExemption | null;
}

export interface FindingChange<F extends KnownFinding = KnownFinding> {
  readonly finding: F;
  readonly content: FindingContent;
}

export interface Reconciliation<F extends KnownFinding = KnownFinding> {
  readonly open: readonly FindingContent[];
  /** Stay as they are; nothing is to be written. */
  readonly keep: readonly F[];
  /** Keep their state, but say something else than before. */
  readonly changeResult: readonly FindingChange<F>[];
  readonly reopen: readonly FindingChange<F>[];
  /** An exemption has begun to hold for what they say. */
  readonly exempt: readonly FindingChange<F>[];
  readonly resolve: readonly F[];
}

/** The key by which an evaluation finds its finding again. */
export function findingKey(one: {
  readonly ruleId: string;
  readonly subjectType: string;
  readonly subjectId: string;
}): string {
  return `${one.ruleId} ${one.subjectType} ${one.subjectId}`;
}

function contentOf(outcome: RuleOutcome, judged: Judgement): FindingContent | null {
  const { result, subjectType, subjectId, reason, data, evidence } = judged;
  if (result !== 'VIOLATED' && result !== 'UNDETERMINED') return null;
  return {
    ruleId: outcome.ruleId,
    policyVersionId: outcome.policyVersionId,
    subjectType,
    subjectId,
    result,
    severity: judged.severity ?? outcome.severity,
    due: judged.due ?? outcome.due,
    reason,
    data,
    evidence,
    exemption: judged.exemption ?? null,
  };
}

/** What the outcomes of an evaluation ask to be a finding. */
export function findingContents(outcomes: readonly RuleOutcome[]): readonly FindingContent[] {
  const contents: FindingContent[] = [];
  for (const outcome of outcomes)
    for (const judged of outcome.judgements) {
      const content = contentOf(outcome, judged);
      if (content) contents.push(content);
    }
  return contents;
}

type Value = ReasonData[string] | undefined;

function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameData(a: ReasonData, b: ReasonData): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]))
  );
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ fact, id }, index) => fact === b[index]?.fact && id === b[index]?.id)
  );
}

function saysTheSame(finding: KnownFinding, content: FindingContent): boolean {
  return (
    finding.result === content.result &&
    finding.severity === content.severity &&
    finding.exemptedUntil === (content.exemption?.until ?? null) &&
    finding.reason === content.reason &&
    sameData(finding.data, content.data) &&
    sameEvidence(finding.evidence, content.evidence)
  );
}

/** Whether a settled finding has to come back although its subject never was in order. */
function comesBack(finding: KnownFinding, content: FindingContent): boolean {
  if (finding.state === 'RESOLVED' || finding.state === 'EXEMPTED') return true;
  // Dismissed while it could not be told: a breach that has come to light is another matter.
  return (
    finding.state === 'DISMISSED' &&
    finding.result === 'UNDETERMINED' &&
    content.result === 'VIOLATED'
  );
}

/** What becomes of a finding whose subject still is not in order. */
function whatBecomes(
  finding: KnownFinding,
  content: FindingContent,
): 'keep' | 'changeResult' | 'reopen' | 'exempt' {
  const isBack = comesBack(finding, content);
  if (!content.exemption && isBack) return 'reopen';
  // A finding that was dismissed has been dealt with: an exemption adds nothing to it.
  const isOver = finding.state === 'DISMISSED' && !isBack;
  if (content.exemption && finding.state !== 'EXEMPTED' && !isOver) return 'exempt';
  return saysTheSame(finding, content) ? 'keep' : 'changeResult';
}

/** An action stays what it was when it has left the period that is looked at. */
function outlivesItsAbsence({ subjectType }: KnownFinding): boolean {
  return subjectType === 'ACTION';
}

/**
 * What is to become of the findings of one account or authority after an evaluation. `findings` are
 * all that it has, settled ones too; running it again on its own result changes nothing.
 */
export function reconcile<F extends KnownFinding>(
  findings: readonly F[],
  outcomes: readonly RuleOutcome[],
): Reconciliation<F> {
  const known = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const result = {
    open: [] as FindingContent[],
    keep: [] as F[],
    changeResult: [] as FindingChange<F>[],
    reopen: [] as FindingChange<F>[],
    exempt: [] as FindingChange<F>[],
    resolve: [] as F[],
  };
  for (const outcome of outcomes)
    for (const judged of outcome.judgements) {
      const content = contentOf(outcome, judged);
      const key = findingKey({ ruleId: outcome.ruleId, ...judged });
      const finding = known.get(key);
      known.delete(key);
      if (!finding) {
        if (content) result.open.push(content);
      } else if (!content)
        (finding.state === 'RESOLVED' ? result.keep : result.resolve).push(finding);
      else {
        const becomes = whatBecomes(finding, content);
        if (becomes === 'keep') result.keep.push(finding);
        else result[becomes].push({ finding, content });
      }
    }
  for (const finding of known.values())
    (finding.state === 'RESOLVED' || outlivesItsAbsence(finding)
      ? result.keep
      : result.resolve
    ).push(finding);
  return result;
}

import type { MovedFinding, MoveType, OpenedFinding, StoredFinding } from '@vieraugen/data';
import {
  dueAt,
  type FindingChange,
  findingKey,
  type HolidayFact,
  type Instant,
  nextFindingState,
  reconcile,
  type RuleResult,
} from '@vieraugen/domain';
import type { Judged } from './judging.js';

export interface FindingMoves {
  readonly opened: readonly OpenedFinding[];
  readonly moved: readonly MovedFinding[];
}

/** What becomes of the findings of one subject, as rows to be written. */
export function findingMoves(
  judged: Judged,
  findings: readonly StoredFinding[],
  at: Instant,
  holidays: readonly HolidayFact[],
): FindingMoves {
  const { open, changeResult, reopen, exempt, resolve } = reconcile(findings, judged.outcomes);
  const results = resultsByKey(judged);
  return {
    opened: open.map((content) => ({
      accountId: judged.subjectType === 'ACCOUNT' ? judged.subjectId : null,
      authorityId: judged.authorityId,
      content,
      dueAt: dueAt(at, content.due, holidays),
    })),
    moved: [
      ...changeResult.map((change) => changed(change, at, holidays)),
      ...reopen.flatMap((change) => reopened(change, at, holidays)),
      ...exempt.flatMap(exempted),
      ...resolve.flatMap((finding) =>
        resolved(finding, results.get(findingKey(finding)) ?? 'NOT_APPLICABLE'),
      ),
    ],
  };
}

function resultsByKey({ outcomes }: Judged): ReadonlyMap<string, RuleResult> {
  const results = new Map<string, RuleResult>();
  for (const { ruleId, judgements } of outcomes)
    for (const { subjectType, subjectId, result } of judgements)
      results.set(findingKey({ ruleId, subjectType, subjectId }), result);
  return results;
}

/** The deadline runs anew where the result is another one; it is adapted where the weight is. */
function changed(
  { finding, content }: FindingChange<StoredFinding>,
  at: Instant,
  holidays: readonly HolidayFact[],
): MovedFinding {
  const from = finding.result === content.result ? finding.lastOpenedAt : at;
  const isSameCase = finding.result === content.result && finding.severity === content.severity;
  return {
    ...move('RESULT_CHANGED', finding),
    to: finding.state,
    result: content.result,
    content,
    dueAt: isSameCase ? finding.dueAt : dueAt(from, content.due, holidays),
  };
}

function reopened(
  { finding, content }: FindingChange<StoredFinding>,
  at: Instant,
  holidays: readonly HolidayFact[],
): MovedFinding[] {
  const to = nextFindingState(finding.state, 'REOPEN');
  if (!to) return [];
  const due = dueAt(at, content.due, holidays);
  return [{ ...move('REOPENED', finding), to, result: content.result, content, dueAt: due }];
}

/** Its deadline stands still; once the exemption ends, it runs anew. */
function exempted({ finding, content }: FindingChange<StoredFinding>): MovedFinding[] {
  const to = nextFindingState(finding.state, 'EXEMPT');
  if (!to) return [];
  const { dueAt: due } = finding;
  return [{ ...move('EXEMPTED', finding), to, result: content.result, content, dueAt: due }];
}

function resolved(finding: StoredFinding, result: RuleResult): MovedFinding[] {
  const to = nextFindingState(finding.state, 'RESOLVE');
  if (!to) return [];
  return [{ ...move('RESOLVED', finding), to, result, content: null, dueAt: finding.dueAt }];
}

function move(type: MoveType, { id, state }: StoredFinding) {
  return { id, type, from: state };
}

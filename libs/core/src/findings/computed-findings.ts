import type { FindingRow } from '@vieraugen/data';
import {
  type CellState,
  cellStateOf,
  findingContents,
  type Instant,
  SEVERITIES,
  worseCell,
} from '@vieraugen/domain';
import type { JudgedSubject } from '../compliance/compliance.queries.js';
import type { FindingCounts } from './finding-counts.js';

/**
 * What an evaluation of the past found, in the shape of findings: open, without a deadline, because
 * nobody had detected anything, and with an id that no stored finding has.
 */
export function computedFindings(subject: JudgedSubject, at: Instant): FindingRow[] {
  const accountId = subject.subjectType === 'ACCOUNT' ? subject.subjectId : null;
  const findings = findingContents(subject.outcomes).map((content): FindingRow => ({
    id: [subject.subjectId, content.ruleId, content.subjectId].join('.'),
    ruleId: content.ruleId,
    subjectType: content.subjectType,
    subjectId: content.subjectId,
    accountId,
    authorityId: subject.authorityId,
    state: content.exemption ? 'EXEMPTED' : 'OPEN',
    result: content.result,
    severity: content.severity,
    reason: { code: content.reason, data: content.data },
    evidence: content.evidence,
    firstDetectedAt: at,
    lastOpenedAt: at,
    dueAt: null,
    resolvedAt: null,
    exemptedUntil: content.exemption?.until ?? null,
  }));
  return findings.sort((a, b) => urgency(a) - urgency(b) || a.ruleId.localeCompare(b.ruleId, 'en'));
}

/** Like the stored ones: what is broken before what is not known, the severe before the light. */
function urgency({ result, severity }: FindingRow): number {
  return (result === 'VIOLATED' ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity);
}

/** The counts of one account in the past. */
export function computedCounts(subject: JudgedSubject, at: Instant): FindingCounts {
  const findings = computedFindings(subject, at).filter((one) => one.state !== 'EXEMPTED');
  const violated = findings.filter((finding) => finding.result === 'VIOLATED');
  return {
    accountId: subject.subjectId,
    critical: violated.filter((finding) => finding.severity === 'CRITICAL').length,
    open: violated.length,
    overdue: 0,
    undetermined: findings.length - violated.length,
    worst: findings.reduce<CellState>(
      (worst, finding) => worseCell(worst, cellStateOf(finding, at)),
      calmState(subject),
    ),
  };
}

function calmState({ results }: JudgedSubject): CellState {
  return Object.values(results).includes('COMPLIANT') ? 'COMPLIANT' : 'NOT_APPLICABLE';
}

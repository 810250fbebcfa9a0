import {
  ExemptionEntity,
  FindingEntity,
  insertRows,
  lockRows,
  lockWhere,
  newId,
} from '@vieraugen/data';
import {
  type Instant,
  type Interval,
  isExemptable,
  latestEndOfExemption,
  localDateOf,
  ruleOf,
  UNSETTLED_FINDING_STATES,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { invalid, requiredText, validDate, validInterval } from '../kernel/checks.js';
import { decidingPerson } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { RequestExemptionInput } from './exemption.inputs.js';

const MOST = 4_000;

/** Asks to waive what a finding objects to, for a time; a second person decides. */
export async function requestExemptionIn(
  change: Change,
  viewer: Viewer,
  input: RequestExemptionInput,
): Promise<string> {
  const requestedBy = decidingPerson(viewer) ?? onlyPersons();
  const rows = await lockRows(change, FindingEntity, [input.findingId]);
  const finding = found(rows.get(input.findingId), 'Die Feststellung', 'The finding');
  await requireOpen(change, finding);
  const id = newId(change.now);
  const { ruleId, subjectType, subjectId, accountId, authorityId } = finding;
  const valid = requestedInterval(input, finding.exemptedUntil, change.now);
  await insertRows(change, ExemptionEntity, [
    {
      id,
      ...{ ruleId, subjectType, subjectId, accountId, authorityId },
      status: 'REQUESTED',
      reason: requiredText('ground', input.ground, MOST),
      riskAssessment: requiredText('riskAssessment', input.riskAssessment, MOST),
      requestedBy,
      requestedAt: change.now,
      reviewOn: reviewDay(input.reviewOn, valid),
      valid,
    },
  ]);
  return id;
}

/** Something is wrong that can be waived, and nobody has asked for it already. */
async function requireOpen(change: Change, finding: FindingEntity): Promise<void> {
  if (!isExemptable(ruleOf(finding.ruleId))) throw notFromThisRule();
  const { state, subjectType, subjectId, ruleId, accountId } = finding;
  if (state !== 'EXEMPTED' && !UNSETTLED_FINDING_STATES.includes(state)) throw settled();
  const pending = await lockWhere(
    change,
    ExemptionEntity,
    `t.subject_id = $1::uuid and t.subject_type = $2 and t.rule_id = $3
       and t.account_id is not distinct from $4::uuid and t.status = 'REQUESTED'`,
    [subjectId, subjectType, ruleId, accountId],
  );
  if (pending.size > 0) throw askedAlready();
}

function requestedInterval(
  { from, to }: RequestExemptionInput,
  exemptedUntil: Instant | null,
  now: Instant,
): Interval {
  const valid = validInterval(Math.max(from ?? exemptedUntil ?? now, now), to);
  if (to <= latestEndOfExemption(valid.from)) return valid;
  throw invalid(
    'to',
    'Eine Ausnahme gilt höchstens zwölf Monate.',
    'An exemption lasts twelve months at most.',
  );
}

function reviewDay(day: string | null | undefined, { from, to }: Interval): string | null {
  if (!day) return null;
  validDate('reviewOn', day);
  if (day >= localDateOf(from) && (to === null || day <= localDateOf(to))) return day;
  throw invalid(
    'reviewOn',
    'Die Überprüfung muss in die Zeit der Ausnahme fallen.',
    'The review must lie within the time of the exemption.',
  );
}

/** Only persons ask and decide; what the product records on behalf of a source goes another way. */
export function onlyPersons(): never {
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Nur Personen beantragen Ausnahmen und entscheiden darüber.',
    'Only persons request exemptions and decide on them.',
  );
}

function notFromThisRule(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Von dieser Regel gibt es keine Ausnahme.',
    'There is no exemption from this rule.',
  );
}

function settled(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Feststellung ist erledigt oder verworfen. Eine Ausnahme ist nicht nötig.',
    'This finding is resolved or dismissed. No exemption is needed.',
  );
}

function askedAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Eine Ausnahme ist bereits beantragt und noch nicht entschieden.',
    'An exemption has been requested already and is not yet decided.',
  );
}

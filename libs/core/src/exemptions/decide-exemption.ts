import { ExemptionEntity, lockRows, opinionsOnExemptions, updateRows } from '@vieraugen/data';
import { exemptionStateAt, type Instant, type Interval } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { endedAt, requiredText } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { DecideExemptionInput, WithdrawExemptionInput } from './exemption.inputs.js';
import { onlyPersons } from './request-exemption.js';

const MOST = 2_000;

/** The second person's word. An exemption holds from the decision on, never before it. */
export async function decideExemptionIn(
  change: Change,
  viewer: Viewer,
  { id, approve, note }: DecideExemptionInput,
): Promise<string> {
  const exemption = await lockExemption(change, id);
  const decidedBy = decidingPerson(viewer) ?? onlyPersons();
  const { requestedBy, status, valid } = exemption;
  requireSeparation('EXEMPTION', { approver: decidedBy, requester: requestedBy });
  if (status !== 'REQUESTED') throw notWaiting();
  for (const { givenBy } of await opinionsOnExemptions(change, [id]))
    requireSeparation('EXEMPTION', { approver: decidedBy, adviser: givenBy });
  await updateRows(change, ExemptionEntity, [
    {
      id,
      status: approve ? 'APPROVED' : 'REFUSED',
      decidedBy,
      decidedAt: change.now,
      decisionNote: requiredText('note', note, MOST),
      valid: approve ? fromNowOn(valid, change.now) : valid,
    },
  ]);
  if (approve) judge(change, exemption);
  return id;
}

/** Gives an exemption up, or takes the request for it back; what was exempted until now stays so. */
export async function withdrawExemptionIn(
  change: Change,
  viewer: Viewer,
  { id, note }: WithdrawExemptionInput,
): Promise<string> {
  const exemption = await lockExemption(change, id);
  const state = exemptionStateAt(exemption, change.now);
  const withdrawn = {
    id,
    withdrawnBy: decidingPerson(viewer),
    withdrawnAt: change.now,
    withdrawalNote: requiredText('note', note, MOST),
  };
  if (state === 'IN_FORCE' && exemption.valid.from < change.now) {
    const valid = endedAt(exemption.valid, change.now);
    await updateRows(change, ExemptionEntity, [{ ...withdrawn, valid }]);
  } else if (state === 'REQUESTED' || state === 'UPCOMING' || state === 'IN_FORCE') {
    await updateRows(change, ExemptionEntity, [{ ...withdrawn, status: 'WITHDRAWN' }]);
  } else throw notWaiting();
  if (state !== 'REQUESTED') judge(change, exemption);
  return id;
}

async function lockExemption(change: Change, id: string): Promise<ExemptionEntity> {
  const rows = await lockRows(change, ExemptionEntity, [id]);
  return found(rows.get(id), 'Die Ausnahme', 'The exemption');
}

/** What it is an exemption from, and the rule that holds exemptions to their limits. */
function judge(change: Change, { accountId, authorityId }: ExemptionEntity): void {
  change.judge({ accountIds: accountId ? [accountId] : [], authorityIds: [authorityId] });
}

function fromNowOn(valid: Interval, now: Instant): Interval {
  if (valid.to !== null && valid.to <= now) throw over();
  return { from: Math.max(valid.from, now), to: valid.to };
}

/** Whoever may see an exemption may not decide on it for that. */
export function notYours(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Über diese Ausnahme entscheiden Sie nicht.',
    'This exemption is not yours to decide on.',
  );
}

function notWaiting(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Über diese Ausnahme ist bereits entschieden, oder sie ist beendet.',
    'This exemption has been decided on already, or it has ended.',
  );
}

function over(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Die beantragte Zeit ist bereits vorbei. Die Ausnahme muss neu beantragt werden.',
    'The requested time is over already. The exemption has to be requested anew.',
  );
}

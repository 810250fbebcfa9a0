import { workTimeClass, profileAt } from '../calendar/work-time.js';
import { knowsHolidaysOf } from '../calendar/working-days.js';
import { localDayOf } from '../calendar/zone.js';
import type { AccountFacts, ActionFact, OutOfHoursFact } from '../facts/facts.js';
import type { RuleResult, WorkTimeClass } from '../model/vocabulary.js';
import { MINUTE } from '../time/duration.js';
import { contains } from '../time/interval.js';
import { priorApproval, type ApprovalFacts } from './approval.js';
import { deviceOf, deviceStatusAt, isUsable } from './devices.js';
import type { Evidence } from './judgement.js';

/** How far from the approved time a scheduled item may appear. */
export const SCHEDULE_TOLERANCE_MINUTES = 15;

export type HoursReason =
  | 'CORE_HOURS'
  | 'SCHEDULED'
  | 'COVERED'
  | 'OUTSIDE_CORE_HOURS'
  | 'COVER_NOT_FOR_DEVICE'
  | 'COVER_DEVICE_UNKNOWN'
  | 'APPROVAL_UNCLEAR'
  | 'NO_PROFILE'
  | 'HOLIDAYS_UNKNOWN';

export interface HoursVerdict {
  readonly result: RuleResult;
  readonly reason: HoursReason;
  readonly workTime: WorkTimeClass | null;
  readonly evidence: Evidence | null;
}

export type HoursFacts = ApprovalFacts &
  Pick<AccountFacts, 'workTimeProfiles' | 'holidays' | 'outOfHours' | 'devices'>;

/** Whether an out-of-hours authorization reaches the device of an action; null = not known. */
function reachesDevice(
  cover: OutOfHoursFact,
  facts: HoursFacts,
  { deviceId, occurredAt }: ActionFact,
): boolean | null {
  if (deviceId === null) return null;
  if (cover.deviceIds !== null) return cover.deviceIds.includes(deviceId);
  const device = deviceOf(facts.devices, deviceId);
  return device && isUsable(deviceStatusAt(device, occurredAt));
}

function coverOf(facts: HoursFacts, action: ActionFact): [HoursReason, OutOfHoursFact] | null {
  let best: [HoursReason, OutOfHoursFact] | null = null;
  for (const cover of facts.outOfHours) {
    if (!contains(cover.valid, action.occurredAt)) continue;
    const reaches = reachesDevice(cover, facts, action);
    if (reaches) return ['COVERED', cover];
    if (reaches === null) best = ['COVER_DEVICE_UNKNOWN', cover];
    else best ??= ['COVER_NOT_FOR_DEVICE', cover];
  }
  return best;
}

/** Whether the action appeared when it had been approved to appear; null = the approval is unclear. */
function wasScheduled(facts: HoursFacts, action: ActionFact, toleranceMinutes: number) {
  if (action.approvalId === null) return false;
  const approval = facts.approvals.find(({ id }) => id === action.approvalId);
  if (!approval) return null;
  if (approval.plannedAt === null) return false;
  if (Math.abs(action.occurredAt - approval.plannedAt) > toleranceMinutes * MINUTE) return false;
  const { result, approval: used } = priorApproval(facts, action);
  return result === 'UNDETERMINED' ? null : result === 'COMPLIANT' && used !== null;
}

function withoutCover(facts: HoursFacts, action: ActionFact): [HoursReason, WorkTimeClass | null] {
  const day = localDayOf(action.occurredAt);
  const workTime = workTimeClass(action.occurredAt, facts.workTimeProfiles, facts.holidays);
  if (workTime === null) return ['NO_PROFILE', workTime];
  if (workTime !== 'CORE') return ['OUTSIDE_CORE_HOURS', workTime];
  return [knowsHolidaysOf(day, facts.holidays) ? 'CORE_HOURS' : 'HOLIDAYS_UNKNOWN', workTime];
}

const RESULTS: Readonly<Record<HoursReason, RuleResult>> = {
  CORE_HOURS: 'COMPLIANT',
  SCHEDULED: 'COMPLIANT',
  COVERED: 'COMPLIANT',
  OUTSIDE_CORE_HOURS: 'VIOLATED',
  COVER_NOT_FOR_DEVICE: 'VIOLATED',
  COVER_DEVICE_UNKNOWN: 'UNDETERMINED',
  APPROVAL_UNCLEAR: 'UNDETERMINED',
  NO_PROFILE: 'UNDETERMINED',
  HOLIDAYS_UNKNOWN: 'UNDETERMINED',
};

function verdict(
  reason: HoursReason,
  workTime: WorkTimeClass | null,
  evidence: Evidence | null,
): HoursVerdict {
  return { result: RESULTS[reason], reason, workTime, evidence };
}

/** Whether an action lay in core hours, was scheduled, or was covered by an authorization. */
export function hoursOf(
  facts: HoursFacts,
  action: ActionFact,
  toleranceMinutes: number,
): HoursVerdict {
  const [reason, workTime] = withoutCover(facts, action);
  const profile = profileAt(facts.workTimeProfiles, action.occurredAt);
  const basis: Evidence | null = profile && { fact: 'workTimeProfiles', id: profile.id };
  if (reason === 'CORE_HOURS') return verdict(reason, workTime, basis);
  const scheduled = wasScheduled(facts, action, toleranceMinutes);
  if (scheduled) {
    const approval: Evidence | null =
      action.approvalId === null ? null : { fact: 'approvals', id: action.approvalId };
    return verdict('SCHEDULED', workTime, approval);
  }
  const cover = coverOf(facts, action);
  const covering: Evidence | null = cover && { fact: 'outOfHours', id: cover[1].id };
  if (cover?.[0] === 'COVERED') return verdict('COVERED', workTime, covering);
  if (RESULTS[reason] === 'UNDETERMINED') return verdict(reason, workTime, basis);
  if (cover?.[0] === 'COVER_DEVICE_UNKNOWN') return verdict(cover[0], workTime, covering);
  if (scheduled === null) return verdict('APPROVAL_UNCLEAR', workTime, basis);
  return cover ? verdict(cover[0], workTime, covering) : verdict(reason, workTime, basis);
}

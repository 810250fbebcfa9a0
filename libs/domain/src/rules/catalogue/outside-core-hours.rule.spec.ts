import type { AccountFacts, ActionFact, OutOfHoursFact } from '../../facts/facts.js';
import { MINUTE } from '../../time/duration.js';
import {
  action,
  approval,
  at,
  brief,
  defaultProfile,
  device,
  judgeWith,
  span,
} from '../spec-facts.js';
import { rule } from './outside-core-hours.rule.js';

const LATER = at('2027-01-01');
const judgeAll = (change: Partial<ActionFact>, facts: Partial<AccountFacts> = {}) =>
  judgeWith(rule, { actions: [action(change)], ...facts }, { at: LATER });
const judge = (...parameters: Parameters<typeof judgeAll>) =>
  brief(judgeAll(...parameters))[0]?.replace('ACTION action ', '');
const on = (text: string) => ({ occurredAt: at(text) });
const OUTSIDE = 'VIOLATED OUTSIDE_CORE_HOURS';
const CORE = 'COMPLIANT CORE_HOURS';

describe('PUB-06', () => {
  it.each([
    ['2026-03-06T08:59:59.999', OUTSIDE],
    ['2026-03-06T09:00', CORE],
    ['2026-03-06T13:59:59.999', CORE],
    ['2026-03-06T14:00', OUTSIDE],
    ['2026-03-05T15:29:59.999', CORE],
    ['2026-03-05T15:30', OUTSIDE],
    ['2026-03-07T10:00', OUTSIDE],
    ['2026-04-03T10:00', OUTSIDE],
    ['2026-06-04T10:00', CORE],
    ['2026-12-24T10:00', OUTSIDE],
    // The Mondays after the clocks changed: the wall clock counts.
    ['2026-03-30T08:59:59.999', OUTSIDE],
    ['2026-03-30T09:00', CORE],
    ['2026-10-26T08:59:59.999', OUTSIDE],
    ['2026-10-26T09:00', CORE],
    // The nights in which they do are Sundays.
    ['2026-03-29T03:00', OUTSIDE],
    ['2026-10-25T02:30', OUTSIDE],
  ])('%s', (when, expected) => expect(judge(on(when))).toBe(expected));

  it('cannot tell without working hours or without a calendar', () => {
    const friday = on('2026-03-06T10:00');
    expect(judge(friday, { workTimeProfiles: [] })).toBe('UNDETERMINED NO_PROFILE');
    const from = (text: string) => ({
      workTimeProfiles: [{ ...defaultProfile, valid: span(text) }],
    });
    expect(judge(friday, from('2026-03-06T10:00'))).toBe(CORE);
    expect(judge(friday, from('2026-03-06T10:00:00.001'))).toBe('UNDETERMINED NO_PROFILE');
    expect(judge(friday, { holidays: [] })).toBe('UNDETERMINED HOLIDAYS_UNKNOWN');
    expect(judge(on('2026-03-06T06:30'), { holidays: [] })).toBe(OUTSIDE);
  });

  const early = at('2026-03-06T06:30');
  const scheduled = (plannedAt: number | null, change = {}) =>
    judge({ occurredAt: early }, { approvals: [approval({ plannedAt, ...change })] });
  it.each([
    ['to the ms', early, 'COMPLIANT SCHEDULED'],
    ['15 minutes late', early - 15 * MINUTE, 'COMPLIANT SCHEDULED'],
    ['1 ms more', early - 15 * MINUTE - 1, OUTSIDE],
    ['15 minutes early', early + 15 * MINUTE, 'COMPLIANT SCHEDULED'],
    ['1 ms more', early + 15 * MINUTE + 1, OUTSIDE],
    ['not scheduled', null, OUTSIDE],
  ])('scheduled: %s', (_, plannedAt, expected) => expect(scheduled(plannedAt)).toBe(expected));

  it('needs a valid approval for a schedule', () => {
    expect(scheduled(early, { decision: 'RETURNED' })).toBe(OUTSIDE);
    expect(scheduled(early, { decidedAt: early + 1 })).toBe(OUTSIDE);
    const facts = { approvals: [approval({ plannedAt: early })], mandates: [] };
    expect(judge({ occurredAt: early }, facts)).toBe('UNDETERMINED APPROVAL_UNCLEAR');
    expect(judge({ occurredAt: early }, { approvals: [] })).toBe('UNDETERMINED APPROVAL_UNCLEAR');
  });

  const cover = (change: Partial<OutOfHoursFact> = {}): Partial<AccountFacts> => ({
    outOfHours: [
      { id: 'roster', deviceIds: null, valid: span('2026-03-29', '2026-10-26'), ...change },
    ],
  });
  it.each([
    ['1 ms before', '2026-03-28T23:59:59.999', OUTSIDE],
    ['first ms', '2026-03-29', 'COMPLIANT COVERED'],
    ['last ms', '2026-10-25T23:59:59.999', 'COMPLIANT COVERED'],
    ['after', '2026-10-26', OUTSIDE],
  ])('covered: %s', (_, when, expected) => expect(judge(on(when), cover())).toBe(expected));

  const sunday = on('2026-04-12T10:00');
  const unregistered = { devices: [device({ states: [] })] };
  it.each<[string, Partial<ActionFact>, Partial<AccountFacts>, string]>([
    ['this device', {}, cover({ deviceIds: ['pc-1'] }), 'COMPLIANT COVERED'],
    ['other devices', {}, cover({ deviceIds: ['pc-2'] }), 'VIOLATED COVER_NOT_FOR_DEVICE'],
    [
      'device unknown',
      { deviceId: null },
      cover({ deviceIds: ['pc-2'] }),
      'UNDETERMINED COVER_DEVICE_UNKNOWN',
    ],
    ['any registered, unknown', { deviceId: null }, cover(), 'UNDETERMINED COVER_DEVICE_UNKNOWN'],
    [
      'any registered, this is not',
      {},
      { ...cover(), ...unregistered },
      'VIOLATED COVER_NOT_FOR_DEVICE',
    ],
    [
      'any registered, not on record',
      { deviceId: 'ghost' },
      cover(),
      'UNDETERMINED COVER_DEVICE_UNKNOWN',
    ],
  ])('covered for %s', (_, change, facts, expected) =>
    expect(judge({ ...sunday, ...change }, facts)).toBe(expected),
  );

  it('takes any cover that fits, even where the working hours are unknown', () => {
    const outOfHours = [
      ...(cover({ deviceIds: ['x'] }).outOfHours ?? []),
      ...(cover().outOfHours ?? []),
    ];
    expect(judge(sunday, { outOfHours })).toBe('COMPLIANT COVERED');
    expect(judge(sunday, { outOfHours, workTimeProfiles: [] })).toBe('COMPLIANT COVERED');
  });

  it('does not blame the device where the working hours are unknown', () => {
    const facts = { ...cover({ deviceIds: ['pc-2'] }), workTimeProfiles: [] };
    expect(judge(sunday, facts)).toBe('UNDETERMINED NO_PROFILE');
  });

  it('is critical together with PUB-01 on the same action', () => {
    expect(judgeAll({ ...sunday, approvalId: null })[0]?.severity).toBe('CRITICAL');
    expect(judgeAll(sunday)[0]).toMatchObject({ result: 'VIOLATED', severity: null });
    expect(judgeAll({ ...on('2026-03-06T10:00'), approvalId: null })[0]?.severity).toBeNull();
  });

  it('names the row that decided it', () => {
    const evidence = (change: Partial<ActionFact>, facts = {}) =>
      judgeAll(change, facts)[0]?.evidence.map(({ fact, id }) => `${fact} ${id}`);
    expect(evidence(on('2026-03-06T10:00'))).toEqual([
      'actions action',
      'workTimeProfiles profile',
    ]);
    expect(evidence(sunday)).toEqual(['actions action', 'workTimeProfiles profile']);
    expect(evidence(sunday, cover())).toEqual(['actions action', 'outOfHours roster']);
    expect(evidence(sunday, { workTimeProfiles: [] })).toEqual(['actions action']);
    const approvals = [approval({ plannedAt: early })];
    expect(evidence({ occurredAt: early }, { approvals })).toEqual([
      'actions action',
      'approvals approval',
    ]);
  });

  it('applies to no action, and to no other kind', () => {
    expect(brief(judgeWith(rule, { actions: [] }))).toEqual([
      'ACCOUNT account NOT_APPLICABLE NO_ACTION',
    ]);
    expect(judge({ ...sunday, kind: 'LIKE' })).toBe('NOT_APPLICABLE KIND_NOT_JUDGED');
  });
});

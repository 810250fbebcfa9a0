import { FINDING_STATES, type FindingState } from '../model/vocabulary.js';
import {
  FINDING_EVENTS,
  FINDING_EVENT_TERMS,
  FINDING_TRANSITIONS,
  nextFindingState,
  possibleFindingEvents,
} from './finding-lifecycle.js';

/** The text of `domain.md` 2.3; everything but what is resolved resolves itself. */
const POSSIBLE: Readonly<Record<FindingState, string>> = {
  OPEN: 'ACKNOWLEDGED IN_REMEDIATION EXEMPTED DISMISSED RESOLVED',
  REOPENED: 'ACKNOWLEDGED IN_REMEDIATION EXEMPTED DISMISSED RESOLVED',
  ACKNOWLEDGED: 'IN_REMEDIATION EXEMPTED DISMISSED RESOLVED',
  IN_REMEDIATION: 'EXEMPTED DISMISSED RESOLVED',
  EXEMPTED: 'RESOLVED REOPENED',
  DISMISSED: 'EXEMPTED RESOLVED REOPENED',
  RESOLVED: 'EXEMPTED REOPENED',
};
const PAIRS = FINDING_STATES.flatMap((from) => FINDING_STATES.map((to) => [from, to] as const));

describe('lifecycle of a finding', () => {
  it.each(PAIRS)('from %s to %s', (from, to) => {
    const leads = FINDING_EVENTS.some((event) => nextFindingState(from, event) === to);
    expect(leads).toBe(POSSIBLE[from].split(' ').includes(to));
  });

  it.each([
    ['OPEN', 'ACKNOWLEDGE', 'ACKNOWLEDGED'],
    ['OPEN', 'REOPEN', null],
    ['ACKNOWLEDGED', 'ACKNOWLEDGE', null],
    ['ACKNOWLEDGED', 'START_REMEDIATION', 'IN_REMEDIATION'],
    ['IN_REMEDIATION', 'ACKNOWLEDGE', null],
    ['IN_REMEDIATION', 'RESOLVE', 'RESOLVED'],
    ['RESOLVED', 'REOPEN', 'REOPENED'],
    ['RESOLVED', 'DISMISS', null],
    ['RESOLVED', 'EXEMPT', 'EXEMPTED'],
    ['REOPENED', 'EXEMPT', 'EXEMPTED'],
    ['EXEMPTED', 'REOPEN', 'REOPENED'],
    ['EXEMPTED', 'ACKNOWLEDGE', null],
    ['DISMISSED', 'RESOLVE', 'RESOLVED'],
  ] as const)('%s, %s: %s', (state, event, expected) =>
    expect(nextFindingState(state, event)).toBe(expected),
  );

  it('lets the evaluation resolve everything that is not resolved', () => {
    for (const state of FINDING_STATES)
      expect(nextFindingState(state, 'RESOLVE')).toBe(state === 'RESOLVED' ? null : 'RESOLVED');
  });

  it('reaches every state and every event', () => {
    const reached = new Set(
      Object.values(FINDING_TRANSITIONS).flatMap((one) => Object.values(one)),
    );
    expect(FINDING_STATES.filter((state) => state !== 'OPEN' && !reached.has(state))).toEqual([]);
    const used = new Set(Object.values(FINDING_TRANSITIONS).flatMap((one) => Object.keys(one)));
    expect(FINDING_EVENTS.filter((event) => !used.has(event))).toEqual([]);
  });

  it('offers people what people may do', () => {
    expect(possibleFindingEvents('OPEN')).toEqual(['ACKNOWLEDGE', 'START_REMEDIATION', 'DISMISS']);
    expect(possibleFindingEvents('IN_REMEDIATION')).toEqual(['DISMISS']);
    expect(possibleFindingEvents('RESOLVED')).toEqual([]);
    expect(FINDING_EVENT_TERMS.DISMISS).toMatchObject({
      needsSecondPerson: true,
      needsReason: true,
    });
    expect(FINDING_EVENT_TERMS.EXEMPT.by).toBe('EVALUATION');
  });
});

import type { FindingState } from '../model/vocabulary.js';

/** What can happen to a finding. People do the first three, the evaluation the others. */
export const FINDING_EVENTS = [
  'ACKNOWLEDGE',
  'START_REMEDIATION',
  'DISMISS',
  'EXEMPT',
  'RESOLVE',
  'REOPEN',
] as const;
export type FindingEvent = (typeof FINDING_EVENTS)[number];

/** Who may cause an event, and what has to be given with it. */
export interface FindingEventTerms {
  readonly by: 'PERSON' | 'EVALUATION';
  /** Nobody dismisses a finding alone (`domain.md` 2.3, segregation of duties). */
  readonly needsSecondPerson: boolean;
  readonly needsReason: boolean;
}

const person: FindingEventTerms = {
  by: 'PERSON',
  needsSecondPerson: false,
  needsReason: false,
};
const evaluation: FindingEventTerms = { ...person, by: 'EVALUATION' };

export const FINDING_EVENT_TERMS: Readonly<Record<FindingEvent, FindingEventTerms>> = {
  ACKNOWLEDGE: person,
  START_REMEDIATION: person,
  DISMISS: { ...person, needsSecondPerson: true, needsReason: true },
  // People decide on the exemption, a record of its own; the evaluation applies it.
  EXEMPT: evaluation,
  RESOLVE: evaluation,
  REOPEN: evaluation,
};

type Transitions = Readonly<
  Record<FindingState, Readonly<Partial<Record<FindingEvent, FindingState>>>>
>;

const waiting = {
  ACKNOWLEDGE: 'ACKNOWLEDGED',
  START_REMEDIATION: 'IN_REMEDIATION',
  EXEMPT: 'EXEMPTED',
  DISMISS: 'DISMISSED',
  RESOLVE: 'RESOLVED',
} as const;

/** The lifecycle as data: from a state, by an event, to a state; what is absent is not possible. */
export const FINDING_TRANSITIONS: Transitions = {
  OPEN: waiting,
  REOPENED: waiting,
  ACKNOWLEDGED: {
    START_REMEDIATION: 'IN_REMEDIATION',
    EXEMPT: 'EXEMPTED',
    DISMISS: 'DISMISSED',
    RESOLVE: 'RESOLVED',
  },
  IN_REMEDIATION: { EXEMPT: 'EXEMPTED', DISMISS: 'DISMISSED', RESOLVE: 'RESOLVED' },
  EXEMPTED: { RESOLVE: 'RESOLVED', REOPEN: 'REOPENED' },
  DISMISSED: { EXEMPT: 'EXEMPTED', RESOLVE: 'RESOLVED', REOPEN: 'REOPENED' },
  RESOLVED: { EXEMPT: 'EXEMPTED', REOPEN: 'REOPENED' },
};

/** The state after an event, or null where the event is not possible. */
export function nextFindingState(state: FindingState, event: FindingEvent): FindingState | null {
  return FINDING_TRANSITIONS[state][event] ?? null;
}

/** The events that a person can cause in a state, for the buttons of a screen. */
export function possibleFindingEvents(state: FindingState): readonly FindingEvent[] {
  return FINDING_EVENTS.filter(
    (event) =>
      FINDING_EVENT_TERMS[event].by === 'PERSON' && nextFindingState(state, event) !== null,
  );
}

/** States in which somebody has still to act. */
export const UNSETTLED_FINDING_STATES: readonly FindingState[] = [
  'OPEN',
  'REOPENED',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
];

import { contains, hasEnded, type Instant, type Interval } from '../time/interval.js';

/** The states of an access grant (`domain.md` 2.3). */
export const ACCESS_STATES = ['OPEN', 'ORPHANED', 'CLOSING', 'CLOSED'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** What has to be on record before an access is in another state. */
export const ACCESS_GUARDS = [
  'NOT_ENTITLED',
  'ENTITLED',
  'LIST_OPEN',
  'LIST_SETTLED',
  'EVIDENCE',
] as const;
export type AccessGuard = (typeof ACCESS_GUARDS)[number];

interface Refusal {
  readonly de: string;
  readonly en: string;
}

/** Why an access is not in another state yet, and what to do about it. */
export const ACCESS_GUARD_TEXTS: Readonly<Record<AccessGuard, Refusal>> = {
  NOT_ENTITLED: {
    de: 'Die Person ist für dieses Konto berechtigt.',
    en: 'The person is entitled to use this account.',
  },
  ENTITLED: {
    de: 'Die Person ist für dieses Konto nicht berechtigt.',
    en: 'The person is not entitled to use this account.',
  },
  LIST_OPEN: {
    de: 'Für diese Person läuft keine Abmeldeliste.',
    en: 'No off-boarding list is open for this person.',
  },
  LIST_SETTLED: {
    de: 'Die Abmeldeliste dieser Person ist noch nicht abgearbeitet.',
    en: 'The off-boarding list of this person has not been worked off.',
  },
  EVIDENCE: {
    de: 'Ein Zugang wird nur mit Nachweis geschlossen: Bitte nennen Sie, was das Ende belegt.',
    en: 'An access is closed with evidence only: please say what shows its end.',
  },
};

type Steps = Readonly<Partial<Record<AccessState, readonly AccessGuard[]>>>;

/**
 * The lifecycle of an access grant as data. No column holds the state: whether somebody is entitled,
 * whether a list is open and when the access ended are on record already, and a copy of them could
 * only be wrong. So an access is in the state that the facts say, and the one step that somebody takes
 * is closing it. Beyond the text, closing does not need a list, for nobody's list is open where it is
 * not known who has the access, and an entitlement that is given again calls off what had begun.
 */
export const ACCESS_STEPS: Readonly<Record<AccessState, Steps>> = {
  OPEN: { ORPHANED: ['NOT_ENTITLED'], CLOSING: ['LIST_OPEN'], CLOSED: ['EVIDENCE'] },
  ORPHANED: { OPEN: ['ENTITLED'], CLOSING: ['LIST_OPEN'], CLOSED: ['EVIDENCE'] },
  CLOSING: {
    OPEN: ['ENTITLED', 'LIST_SETTLED'],
    ORPHANED: ['NOT_ENTITLED', 'LIST_SETTLED'],
    CLOSED: ['EVIDENCE'],
  },
  CLOSED: {},
};

const CLOSED_ALREADY: Refusal = {
  de: 'Dieser Zugang ist bereits geschlossen. Wer wieder Zugang hat, wird neu eingetragen.',
  en: 'This access has been closed already. Whoever has access again is recorded anew.',
};
const SAME_STATE: Refusal = {
  de: 'Der Zugang ist bereits in diesem Zustand.',
  en: 'The access is in this state already.',
};

/** Null if an access may go from one state to another, else why not. */
export function accessRefusal(
  from: AccessState,
  to: AccessState,
  fulfilled: ReadonlySet<AccessGuard>,
): Refusal | null {
  if (from === 'CLOSED') return CLOSED_ALREADY;
  const guards = ACCESS_STEPS[from][to];
  if (!guards) return SAME_STATE;
  const missing = guards.find((guard) => !fulfilled.has(guard));
  return missing === undefined ? null : ACCESS_GUARD_TEXTS[missing];
}

/** What of an access, its account and its holder says in which state it is. */
export interface AccessParts {
  readonly valid: Interval;
  /** Null = it is not known who has it, and so not whether they are entitled. */
  readonly entitled: boolean | null;
  /** The times in which a list of what is to be done was open for the holder. */
  readonly lists: readonly Interval[];
}

/** The state of an access at an instant; null = it had not begun. */
export function accessStateAt(
  { valid, entitled, lists }: AccessParts,
  at: Instant,
): AccessState | null {
  if (at < valid.from) return null;
  if (hasEnded(valid, at)) return 'CLOSED';
  if (lists.some((open) => contains(open, at))) return 'CLOSING';
  return entitled === false ? 'ORPHANED' : 'OPEN';
}

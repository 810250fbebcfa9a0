import {
  type AuthorizationRole,
  contains,
  formatInstant,
  type Instant,
  type Interval,
  type Language,
  merged,
  overlaps,
  without,
} from '@vieraugen/domain';
import type { AccessGrantRow } from '../access/access.queries.js';
import type { ActionRow } from '../actions/action.queries.js';
import {
  type AuthorizationIntervalRow,
  type AuthorizationRow,
  effectiveIntervals,
  type MandateRow,
} from '../authorizations/authorization.queries.js';
import { CODE_WORDS } from '../findings/record-words.js';

/** What one person may, can and did; without a person: what is not known to belong to anybody. */
export interface Lane {
  readonly personId: string | null;
  readonly roles: readonly AuthorizationRole[];
  readonly approves: boolean;
  /** When the last of the authorizations ended; null = one is in force. */
  readonly endedAt: Instant | null;
  readonly may: readonly Interval[];
  readonly can: readonly AccessGrantRow[];
  readonly gaps: readonly Interval[];
  readonly actions: readonly ActionRow[];
}

export interface LaneRows {
  readonly authorizations: readonly AuthorizationRow[];
  readonly intervals: readonly AuthorizationIntervalRow[];
  readonly mandates: readonly MandateRow[];
  readonly grants: readonly AccessGrantRow[];
  readonly actions: readonly ActionRow[];
}

/**
 * One lane per person who may, can or did something, in the order of the first authorization or
 * access; the unknown last.
 */
export function lanesOf(rows: LaneRows, at: Instant): Lane[] {
  const people = new Set([
    ...rows.authorizations.map((row) => row.personId),
    ...rows.grants.flatMap((row) => row.holderId ?? []),
    ...rows.actions.flatMap((row) => row.actorId ?? []),
  ]);
  const lanes = [...people, null].map((personId) => laneOf(personId, rows, at));
  return lanes.filter(({ may, can, actions }) => may.length + can.length + actions.length > 0);
}

function laneOf(personId: string | null, rows: LaneRows, at: Instant): Lane {
  const authorizations = rows.authorizations.filter((row) => row.personId === personId);
  const can = rows.grants.filter((row) => row.holderId === personId);
  const may = merged(authorizations.filter(mayAct).flatMap((row) => effective(row, rows)));
  const mandated = rows.mandates.some(
    (row) => row.personId === personId && contains(row.valid, at),
  );
  return {
    personId,
    roles: [...new Set(authorizations.map((row) => row.role))],
    approves: mandated,
    endedAt: lastEnd(authorizations, at),
    may,
    can,
    gaps: without(
      can.map((row) => row.valid),
      may,
    ),
    actions: rows.actions.filter((row) => row.actorId === personId),
  };
}

/** The owner answers for the entry and does not act on the account. */
const mayAct = ({ role }: AuthorizationRow): boolean => role !== 'OWNER';

function effective(row: AuthorizationRow, { intervals }: LaneRows): Interval[] {
  return effectiveIntervals(
    row,
    intervals.filter((interval) => interval.authorizationId === row.id),
  );
}

function lastEnd(authorizations: readonly AuthorizationRow[], at: Instant): Instant | null {
  const ends = authorizations.map(({ valid }) => valid.to);
  const ended = ends.filter((end): end is Instant => end !== null && end <= at);
  return ended.length === 0 || ended.length < ends.length ? null : Math.max(...ended);
}

export interface SecretKnownBy {
  readonly total: number;
  readonly withoutEntitlement: number;
  readonly lastRotatedAt: Instant | null;
  /** Who it is, as far as that is known, and whether they may still act. */
  readonly holders: readonly { readonly personId: string; readonly entitled: boolean }[];
}

/** Who has known the secret since its last change, and how many of them were not entitled at `at`. */
export function secretKnownBy(
  rows: LaneRows & { readonly rotations: readonly Instant[] },
  at: Instant,
): SecretKnownBy {
  const before = rows.rotations.filter((rotation) => rotation <= at);
  const lastRotatedAt = before.length === 0 ? null : Math.max(...before);
  const since: Interval = { from: lastRotatedAt ?? -Infinity, to: at + 1 };
  const knowing = rows.grants.filter(
    (row) => row.mechanism === 'PASSWORD_KNOWN' && overlaps(row.valid, since),
  );
  // Who is not known cannot be told apart: each such grant is somebody.
  const holders = new Set(knowing.map((row) => row.holderId ?? row.id));
  const entitled = new Set(
    rows.authorizations
      .filter((row) => mayAct(row) && effective(row, rows).some((one) => contains(one, at)))
      .map((row) => row.personId),
  );
  const withoutEntitlement = [...holders].filter((holder) => !entitled.has(holder)).length;
  const known = new Set(knowing.flatMap((row) => row.holderId ?? []));
  return {
    total: holders.size,
    withoutEntitlement,
    lastRotatedAt,
    holders: [...known].map((personId) => ({ personId, entitled: entitled.has(personId) })),
  };
}

/** What stands below a lane's label: „Autor/in, Freigabe“, „Autor/in bis 30.09.2014“. */
export function laneDetail(lane: Lane, language: Language): string {
  const de = language === 'de';
  const roles: readonly string[] = lane.approves ? [...lane.roles, 'PRIMARY'] : lane.roles;
  const words = roles.map((role) => CODE_WORDS[role]?.[language] ?? role).join(', ');
  if (lane.personId !== null && !words) return de ? 'nie berechtigt' : 'never authorised';
  if (lane.endedAt === null) return words;
  return `${words} ${de ? 'bis' : 'until'} ${formatInstant(lane.endedAt, 'lastDay', language)}`;
}

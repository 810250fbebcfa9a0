import {
  type Lane,
  type LaneRows,
  laneDetail,
  lanesOf,
  type PersonRow,
  secretKnownBy,
} from '@vieraugen/core';
import type { Instant } from '@vieraugen/domain';
import { ACTION_ROWS } from '../actions/action.relations.js';
import { GRANT_ROWS } from '../access/access.relations.js';
import {
  AUTHORIZATION_ROWS,
  INTERVALS,
  MANDATE_ROWS,
} from '../authorizations/authorization.relations.js';
import { nodeOf } from '../graphql/graph-type.js';
import type { Sight } from '../graphql/sight.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { AccountActionType } from '../actions/action.type.js';
import type { SecretKnownByType, TimelineLaneType, TimelineType } from './timeline.type.js';

/** Everything that the lanes of an account are made of, through the loaders of the request. */
export async function laneRows(sight: Sight, accountId: string): Promise<LaneRows> {
  const [authorizations, mandates, grants, actions] = await Promise.all([
    sight.load(AUTHORIZATION_ROWS, accountId),
    sight.load(MANDATE_ROWS, accountId),
    sight.load(GRANT_ROWS, accountId),
    sight.load(ACTION_ROWS, accountId),
  ]);
  const intervals = await Promise.all(authorizations.map(({ id }) => sight.load(INTERVALS, id)));
  return { authorizations, mandates, grants, actions, intervals: intervals.flat() };
}

/** Who has known the secret since its last change, by function. */
export async function secretOf(
  sight: Sight,
  rows: LaneRows & { readonly rotations: readonly Instant[] },
): Promise<SecretKnownByType> {
  const { holders, ...counts } = secretKnownBy(rows, sight.reading.at);
  const people = await Promise.all(
    holders.map(({ personId }) => sight.load(NAMED_PERSON, personId)),
  );
  const labels = distinctLabels(people);
  const { locale } = sight.reading.viewer;
  return {
    ...counts,
    holders: holders.map(({ entitled }, index) => ({
      label: labels[index] ?? NOBODY[locale],
      entitled,
    })),
  };
}

/** May, can and did of everybody on one axis. */
export async function timelineOf(sight: Sight, accountId: string): Promise<TimelineType> {
  const { at } = sight.reading;
  const lanes = lanesOf(await laneRows(sight, accountId), at);
  const people = await Promise.all(lanes.map((lane) => sight.maybe(NAMED_PERSON, lane.personId)));
  const labels = distinctLabels(people);
  return {
    ...axisOf(lanes, sight),
    lanes: lanes.map((lane, index) => laneOf(sight, lane, labels[index] ?? null)),
  };
}

/** Function labels; where several people have the same, each gets a running number. */
function distinctLabels(people: readonly (Pick<PersonRow, 'functionLabel'> | null)[]) {
  const count = (label: string) => people.filter((one) => one?.functionLabel === label).length;
  const seen = new Map<string, number>();
  return people.map((person) => {
    if (!person) return null;
    const label = person.functionLabel;
    if (count(label) < 2) return label;
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return `${label} ${seen.get(label)}`;
  });
}

function laneOf(sight: Sight, lane: Lane, label: string | null): TimelineLaneType {
  const { locale } = sight.reading.viewer;
  return {
    personId: lane.personId,
    label: label ?? NOBODY[locale],
    detail: laneDetail(lane, locale),
    may: lane.may,
    can: lane.can.map(({ valid, mechanism }) => ({ interval: valid, mechanism })),
    gaps: lane.gaps,
    actions: lane.actions.map((row) => nodeOf<AccountActionType>('AccountAction', sight, row)),
  };
}

const NOBODY = { de: 'Person nicht bekannt', en: 'Person not known' };

/** From the first event to the instant of the question; in the past with a little of what followed. */
function axisOf(lanes: readonly Lane[], { reading }: Sight): { from: Instant; to: Instant } {
  const { at, asOf } = reading;
  const starts = lanes
    .flatMap((lane) => [...lane.may, ...lane.can.map((row) => row.valid)])
    .map(({ from }) => from)
    .filter((from) => from > -Infinity && from < at);
  const acted = lanes.flatMap((lane) => lane.actions.map(({ occurredAt }) => occurredAt));
  const from = Math.min(at - DAY, ...starts, ...acted);
  return { from, to: asOf.isNow ? at : at + Math.max(DAY, (at - from) / 10) };
}

const DAY = 86_400_000;

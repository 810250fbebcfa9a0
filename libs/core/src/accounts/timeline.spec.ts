import type { AccessGrantRow } from '../access/access.queries.js';
import type { ActionRow } from '../actions/action.queries.js';
import type { AuthorizationRow } from '../authorizations/authorization.queries.js';
import { laneDetail, type LaneRows, lanesOf, secretKnownBy } from './timeline.js';

const NOTHING: LaneRows = {
  authorizations: [],
  intervals: [],
  mandates: [],
  grants: [],
  actions: [],
};

function authorization(id: string, personId: string, more: Partial<AuthorizationRow> = {}) {
  const valid = { from: 0, to: null };
  return { id, personId, role: 'AUTHOR', activatedAt: 0, valid, ...more } as AuthorizationRow;
}

function grant(id: string, holderId: string | null, from: number, to: number | null) {
  return { id, holderId, mechanism: 'PASSWORD_KNOWN', valid: { from, to } } as AccessGrantRow;
}

describe('lanes', () => {
  it('show the gap between what somebody can and what they may', () => {
    const rows: LaneRows = {
      ...NOTHING,
      authorizations: [authorization('a', 'p', { valid: { from: 10, to: 20 } })],
      grants: [grant('g', 'p', 5, null)],
    };
    const [lane] = lanesOf(rows, 30);
    expect(lane?.may).toEqual([{ from: 10, to: 20 }]);
    expect(lane?.gaps).toEqual([
      { from: 5, to: 10 },
      { from: 20, to: null },
    ]);
    expect(lane?.endedAt).toBe(20);
  });

  it('take suspensions out, and let deputies act only when called upon', () => {
    const rows: LaneRows = {
      ...NOTHING,
      authorizations: [
        authorization('a', 'p', { activatedAt: 3 }),
        authorization('d', 'q', { role: 'DEPUTY' }),
      ],
      intervals: [
        { authorizationId: 'a', kind: 'SUSPENSION', valid: { from: 5, to: 6 } },
        { authorizationId: 'd', kind: 'ACTIVATION', valid: { from: 8, to: 9 } },
      ],
    };
    expect(lanesOf(rows, 30).map((lane) => lane.may)).toEqual([
      [
        { from: 3, to: 5 },
        { from: 6, to: null },
      ],
      [{ from: 8, to: 9 }],
    ]);
  });

  it('give the owner no right to act, and no lane without access', () => {
    const rows = { ...NOTHING, authorizations: [authorization('a', 'p', { role: 'OWNER' })] };
    expect(lanesOf(rows, 30)).toEqual([]);
    const [lane] = lanesOf({ ...rows, grants: [grant('g', 'p', 0, null)] }, 30);
    expect(lane).toMatchObject({ may: [], gaps: [{ from: 0, to: null }] });
  });

  it('put what belongs to nobody who is known into the last one', () => {
    const action = { id: 'x', actorId: null, occurredAt: 7 } as ActionRow;
    const rows = {
      ...NOTHING,
      grants: [grant('g', null, 0, null), grant('h', 'p', 0, null)],
      actions: [action],
    };
    const lanes = lanesOf(rows, 30);
    expect(lanes.map((lane) => lane.personId)).toEqual(['p', null]);
    expect(lanes[1]?.actions).toEqual([action]);
    expect(laneDetail(lanes[0]!, 'de')).toBe('nie berechtigt');
    expect(laneDetail(lanes[1]!, 'de')).toBe('');
  });

  it('say until when somebody was authorised, by the last day', () => {
    const ended = Date.parse('2014-09-30T22:00:00Z');
    const rows = {
      ...NOTHING,
      authorizations: [authorization('a', 'p', { valid: { from: 0, to: ended } })],
    };
    const [lane] = lanesOf(rows, ended);
    expect(laneDetail(lane!, 'de')).toBe('Autor/in bis 30.09.2014');
    expect(laneDetail(lane!, 'en')).toBe('author until 30 September 2014');
    expect(lanesOf(rows, ended - 1)[0]?.endedAt).toBeNull();
  });
});

describe('who knows the secret', () => {
  const rows = {
    ...NOTHING,
    authorizations: [authorization('a', 'p')],
    grants: [
      grant('1', 'p', 0, null),
      grant('2', 'p', 5, null),
      grant('3', 'q', 0, 10),
      grant('4', null, 0, null),
    ],
  };

  it('counts people once and the unknown each', () => {
    expect(secretKnownBy({ ...rows, rotations: [] }, 30)).toEqual({
      total: 3,
      withoutEntitlement: 2,
      lastRotatedAt: null,
      holders: [
        { personId: 'p', entitled: true },
        { personId: 'q', entitled: false },
      ],
    });
  });

  it('forgets who lost access before the last change, and not who had it at that instant', () => {
    expect(secretKnownBy({ ...rows, rotations: [9, 40] }, 30)).toMatchObject({
      total: 3,
      lastRotatedAt: 9,
    });
    expect(secretKnownBy({ ...rows, rotations: [10] }, 30).total).toBe(2);
  });
});

import { startOfLocalDay } from '../calendar/zone.js';
import { TRAINING_STATES } from '../model/vocabulary.js';
import { DAY, HOUR } from '../time/duration.js';
import { dueSoonBefore, dueSoonFrom, endsOfState, trainingStateOf } from './training-state.js';

const at = startOfLocalDay;

describe('the state of a training', () => {
  const end = at('2026-11-15');
  it.each([
    ['never completed', null, end, 'MISSING'],
    ['1 ms before the last 30 days', end, at('2026-10-16') - 1, 'VALID'],
    ['as the last 30 days begin', end, at('2026-10-16'), 'DUE_SOON'],
    ['in its last ms', end, end - 1, 'DUE_SOON'],
    ['as it runs out', end, end, 'EXPIRED'],
    ['for ever', Infinity, end, 'VALID'],
    ['long after', end, end + 900 * DAY, 'EXPIRED'],
  ] as const)('%s', (_, validUntil, when, state) =>
    expect(trainingStateOf(validUntil, when)).toBe(state),
  );

  it('counts local days, also over the nights in which the clocks change', () => {
    expect(dueSoonFrom(end)).toBe(at('2026-10-16'));
    expect(end - dueSoonFrom(end)).toBe(30 * DAY + HOUR);
    expect(dueSoonBefore(at('2026-10-16') + 5 * HOUR)).toBe(at('2026-11-16'));
    expect(dueSoonFrom(end, 7)).toBe(at('2026-11-08'));
  });

  it('is found by its ends as it is computed', () => {
    const now = at('2026-10-20') + 9 * HOUR;
    const edges = [now, dueSoonBefore(now), at('2026-11-20'), at('2026-10-20')];
    const ends = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
    for (const state of TRAINING_STATES)
      for (const validUntil of [null, ...ends]) {
        const within = endsOfState(state, now);
        const found =
          validUntil === null || within === null
            ? validUntil === within
            : (within.from ?? -Infinity) <= validUntil && validUntil < (within.to ?? Infinity);
        expect([state, validUntil, found]).toEqual([
          state,
          validUntil,
          trainingStateOf(validUntil, now) === state,
        ]);
      }
  });
});

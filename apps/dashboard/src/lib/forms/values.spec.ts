import { endOfDay, given, instantOf } from './values.js';

describe('values of forms', () => {
  it('ends a day at the next midnight in Berlin, also when the clocks change', () => {
    expect(Date.parse(endOfDay('2026-12-31') ?? '')).toBe(Date.parse('2026-12-31T23:00:00Z'));
    expect(Date.parse(endOfDay('2026-03-28') ?? '')).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(Date.parse(endOfDay('2026-03-29') ?? '')).toBe(Date.parse('2026-03-29T22:00:00Z'));
    expect(endOfDay('')).toBeUndefined();
  });

  it('sends nothing for nothing', () => {
    expect(given('  ')).toBeUndefined();
    expect(given(' a ')).toBe('a');
    expect(instantOf('')).toBeUndefined();
  });
});

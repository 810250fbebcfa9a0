import { validDays } from './work-time-days.js';

describe('validDays', () => {
  it('takes core hours inside the frame', () => {
    const days = {
      1: { core: [540, 930], frame: [360, 1320] },
      5: { core: [0, 1440], frame: [0, 1440] },
    } as const;
    expect(validDays(days)).toBe(days);
    expect(validDays({})).toEqual({});
  });

  it.each([
    ['a core outside the frame', { 1: { core: [300, 930], frame: [360, 1320] } }],
    ['hours that run backwards', { 1: { core: [930, 540], frame: [360, 1320] } }],
    ['a day of more than 24 hours', { 1: { core: [540, 930], frame: [360, 1441] } }],
    ['an eighth weekday', { 8: { core: [540, 930], frame: [360, 1320] } }],
    ['half minutes', { 1: { core: [540.5, 930], frame: [360, 1320] } }],
    ['no frame', { 1: { core: [540, 930] } }],
  ])('refuses %s', (_, days) => {
    expect(() => validDays(days as unknown as Parameters<typeof validDays>[0])).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'days' }),
    );
  });
});

import { coverageByMinistry } from './coverage.js';

const ministryOf = new Map([
  ['m', 'm'],
  ['below', 'm'],
  ['other', 'other'],
]);
const row = (authorityId: string, required: number, valid: number, moduleId = 'basics') => ({
  authorityId,
  moduleId,
  required,
  valid,
});
const cover = (...rows: ReturnType<typeof row>[]) =>
  coverageByMinistry(rows, ministryOf).map(({ ministryId, moduleId, light, percent }) =>
    [ministryId, moduleId, light, percent].join(' '),
  );

describe('how far ministries are trained', () => {
  it.each([
    ['4 of 4', 4, 4, 'm basics ALL '],
    ['2 of 4', 4, 2, 'm basics SOME '],
    ['0 of 4', 4, 0, 'm basics NONE '],
    ['5 of 5', 5, 5, 'm basics ALL '],
    ['5 of 9', 9, 5, 'm basics SOME '],
    ['5 of 10', 10, 5, 'm basics SOME 50'],
    ['4 of 10', 10, 4, 'm basics SOME '],
    ['199 of 200', 200, 199, 'm basics SOME '],
    ['1995 of 2000, never rounded up', 2000, 1995, 'm basics SOME 99'],
  ])('%s', (_, required, valid, expected) =>
    expect(cover(row('m', required, valid))).toEqual([expected]),
  );

  it('adds up what is below a ministry before it looks at how many they are', () => {
    expect(cover(row('m', 5, 5), row('below', 5, 0), row('other', 1, 1))).toEqual([
      'm basics SOME 50',
      'other basics ALL ',
    ]);
  });

  it('keeps modules apart and leaves out what belongs to no ministry', () => {
    expect(cover(row('m', 1, 1), row('m', 1, 0, 'law'), row('nowhere', 9, 9))).toEqual([
      'm basics ALL ',
      'm law NONE ',
    ]);
  });

  it('says nothing in numbers of people', () => {
    const [one] = coverageByMinistry([row('m', 4, 3)], ministryOf);
    expect(Object.keys(one ?? {}).sort()).toEqual(['light', 'ministryId', 'moduleId', 'percent']);
  });
});

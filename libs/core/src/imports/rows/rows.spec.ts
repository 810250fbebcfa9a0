import { IMPORT_KINDS, IMPORT_SHAPES } from '@vieraugen/domain';
import { importTemplate } from '../template.js';
import { mapColumns } from './column-map.js';
import { readDate } from './dates.js';
import { Difference } from './difference.js';
import { looksLikeFormula } from './formula.js';
import { REASONS } from './reasons.js';
import { RowReader } from './row-reader.js';

describe('looksLikeFormula', () => {
  it.each([
    '=HYPERLINK("http://x")',
    '=1+1',
    ' =A1',
    '=',
    '＝1+1',
    '+SUM(A1:A9)',
    '+A1+B1',
    '-2+3',
    '-cmd|calc',
    '@SUM(1)',
    "+'[x.xlsx]A'!A1",
  ])('%s', (text) => expect(looksLikeFormula(text)).toBe(true));

  it.each([
    '@sms_sachsen',
    '@sdtb@social.sachsen.de',
    '+49 351 564-0',
    '+49 (0) 351 / 564-55100',
    '-5',
    '- Referat 21',
    '–',
    'Referat 21 (Presse)',
    'a=b',
    '1+1',
    '@home Beratung',
  ])('not %s', (text) => expect(looksLikeFormula(text)).toBe(false));
});

describe('readDate', () => {
  it.each([
    ['08.01.2016', '2016-01-08', null],
    ['8.1.2016', '2016-01-08', null],
    ['8. 1. 2016', '2016-01-08', null],
    ['2016-01-08', '2016-01-08', null],
    ['08.01.2016 06:30', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['08.01.2016, 06:30 Uhr', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['08.07.2016 06.30', '2016-07-08', '2016-07-08T04:30:00Z'],
    ['2016-01-08T06:30', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['2016-01-08T06:30:00+01:00', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['2016-01-08 05:30:00.000Z', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['29.02.2016', '2016-02-29', null],
    ['08.01.2016 06:30:59', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['8. Januar 2016', '2016-01-08', null],
    ['Freitag, 8. Januar 2016, 06:30', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['8. März 2016, 06:30 Uhr', '2016-03-08', '2016-03-08T05:30:00Z'],
    ['Friday, 8 January 2016, 6:30 AM', '2016-01-08', '2016-01-08T05:30:00Z'],
    ['8 January 2016, 12:30 AM', '2016-01-08', '2016-01-07T23:30:00Z'],
    ['8 January 2016, 12:30 PM', '2016-01-08', '2016-01-08T11:30:00Z'],
    ['8 July 2016, 6:30 PM', '2016-07-08', '2016-07-08T16:30:00Z'],
  ])('%s', (text, date, at) => {
    expect(readDate(text)).toEqual({ date, at: at && Date.parse(at) });
  });

  it.each([
    ['29.02.2015', REASONS.noSuchDay],
    ['31.04.2016', REASONS.noSuchDay],
    ['2016-13-01', REASONS.noSuchDay],
    ['08.01.2016 25:00', REASONS.noSuchDay],
    ['08.01.1016', REASONS.dateOutOfRange],
    ['01/08/2016', REASONS.notADate],
    ['08.01.16', REASONS.notADate],
    ['42377', REASONS.notADate],
    ['30. Februar 2016', REASONS.noSuchDay],
    ['8. Brumaire 2016', REASONS.notADate],
    ['gestern', REASONS.notADate],
  ])('refuses %s', (text, reason) => expect(readDate(text)).toBe(reason));
});

describe('mapColumns', () => {
  const shape = IMPORT_SHAPES.ACCOUNTS;

  it('lets what the caller says go first', () => {
    const columns = mapColumns(['Behörde', 'org', 'url', ''], shape, { org: 'authority' });
    expect([...columns.positions]).toEqual([
      ['authority', 1],
      ['url', 2],
    ]);
    expect(columns.ignored).toEqual(['Behörde']);
  });

  it('takes the first of two columns with the same meaning', () => {
    const columns = mapColumns(['Behörde', 'Dienststelle', 'url'], shape);
    expect(columns.positions.get('authority')).toBe(0);
    expect(columns.ignored).toEqual(['Dienststelle']);
  });

  it.each(IMPORT_KINDS)('understands every column of the template: %s', (kind) => {
    for (const language of ['de', 'en'] as const) {
      const header = importTemplate(kind, language).replace('\ufeff', '').trim().split(';');
      const { ignored, positions } = mapColumns(header, IMPORT_SHAPES[kind]);
      expect([ignored, positions.size]).toEqual([[], IMPORT_SHAPES[kind].fields.length]);
    }
  });
});

describe('RowReader', () => {
  const columns = mapColumns(['authority', 'url', 'purpose'], IMPORT_SHAPES.ACCOUNTS);
  const row = (...cells: string[]) => new RowReader({ line: 2, cells }, columns);

  it('tidies text and keeps the lines of paragraphs', () => {
    const reader = row(' Amt\n für  Umwelt ', '', 'eins \t zwei\ndrei');
    expect(reader.text('authority')).toBe('Amt für Umwelt');
    expect(reader.paragraph('purpose')).toBe('eins zwei\ndrei');
    expect(reader.text('url')).toBeNull();
    expect(reader.text('displayName')).toBeNull();
    expect(reader.problems).toEqual([]);
  });

  it.each([
    ['text that turns the reading direction', 'Amt\u202efdp.exe', REASONS.controls],
    ['control characters', 'Amt\u0007', REASONS.controls],
    ['a formula', '=1+1', REASONS.formula],
  ])('refuses %s', (_what, cell, reason) => {
    const reader = row(cell);
    expect(reader.text('authority')).toBeNull();
    expect(reader.required('authority', null)).toBeNull();
    expect(reader.problems).toMatchObject([{ field: 'authority', reason }]);
  });

  it('refuses text that is too long', () => {
    const reader = row('x'.repeat(301));
    reader.text('authority');
    expect(reader.problems[0]?.reason.en).toBe('The text is longer than 300 characters.');
    expect(row('x'.repeat(300)).text('authority')).toHaveLength(300);
  });
});

describe('Difference', () => {
  it('is what is said and not on record', () => {
    const difference = new Difference()
      .set('a', 'alt', 'neu')
      .set('b', 'gleich', 'gleich')
      .set('c', 'da', null)
      .set('d', null, ['x', 'y'], { as: 'list', value: ['x', 'y'] })
      .set('e', 'geheim', 'neu', { secret: true });
    expect(difference.inputs()).toEqual({ a: 'neu', list: ['x', 'y'], e: 'neu' });
    expect(difference.fields).toEqual([
      { field: 'a', before: 'alt', after: 'neu' },
      { field: 'd', before: null, after: 'x, y' },
      { field: 'e', before: null, after: 'neu' },
    ]);
    expect(new Difference().set('a', null, null).isEmpty).toBe(true);
  });
});

import { instantOption, untilOption } from './instants.js';

const iso = (at: number) => new Date(at).toISOString();

describe('an instant on the command line', () => {
  it.each([
    ['2016-01-08T06:30+01:00', '2016-01-08T05:30:00.000Z'],
    ['2016-01-08T05:30:00.001Z', '2016-01-08T05:30:00.001Z'],
    ['2016-01-08T06:30', '2016-01-08T05:30:00.000Z'],
    ['2016-07-08 06:30:15', '2016-07-08T04:30:15.000Z'],
    ['2016-01-08', '2016-01-07T23:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(instantOption(text))).toBe(expected);
  });

  it('takes a date to its last instant where a whole day is meant', () => {
    expect(iso(untilOption('2016-03-27'))).toBe('2016-03-27T21:59:59.999Z');
  });

  it.each([
    'gestern',
    '',
    '2016',
    '2016-13-01',
    '2016-02-30',
    '2016-02-30T06:30Z',
    '2016-01-08T25:00',
    '06:30',
  ])('refuses %p', (text) => {
    expect(() => instantOption(text)).toThrow('Please give an instant');
  });
});

import { formatDateTime, formatDays, formatEnd, formatInterval, formatNumber } from './formats.js';
import { formatDue, formatRelative } from './relative.js';
import { calendarDays, toInstant, toLocal } from './zone.js';

const THAT_MORNING = '2016-01-08T05:30:00Z';

describe('formats', () => {
  it('writes instants in Berlin, in both languages', () => {
    expect(formatDateTime(THAT_MORNING, 'de')).toBe('08.01.2016, 06:30 Uhr');
    expect(formatDateTime(THAT_MORNING, 'en')).toBe('8 Jan 2016, 06:30');
    expect(formatDateTime('2016-07-08T05:30:00Z', 'de')).toBe('08.07.2016, 07:30 Uhr');
  });

  it('shows the last included day of an interval that ends at midnight', () => {
    expect(formatEnd('2014-09-30T22:00:00Z', 'de')).toBe('30.09.2014');
    expect(formatEnd('2014-10-01T10:00:00Z', 'de')).toBe('01.10.2014, 12:00 Uhr');
    const interval = { from: '2013-03-13T23:00:00Z', to: '2014-09-30T22:00:00Z' };
    expect(formatInterval(interval, 'de')).toBe('14.03.2013 – 30.09.2014');
    expect(formatInterval({ from: interval.from, to: null }, 'de')).toBe('seit 14.03.2013');
  });

  it('shortens an interval to its days, the last one included', () => {
    const [from, to] = ['2025-04-11T06:00:00Z', '2026-11-20T08:00:00Z'];
    expect(formatDays({ from, to: null }, 'de')).toBe('seit 11.04.2025');
    expect(formatDays({ from, to }, 'de')).toBe('11.04.2025 – 20.11.2026');
    expect(formatDays({ from, to: '2014-09-30T22:00:00Z' }, 'en')).toContain('30 Sept 2014');
  });

  it('groups thousands as the language does', () => {
    expect(formatNumber(12345, 'de')).toBe('12.345');
    expect(formatNumber(12345, 'en')).toBe('12,345');
  });
});

describe('local time', () => {
  it('goes there and back, across daylight saving', () => {
    expect(toLocal(THAT_MORNING)).toBe('2016-01-08T06:30');
    expect(Date.parse(toInstant('2016-01-08T06:30'))).toBe(Date.parse(THAT_MORNING));
    expect(Date.parse(toInstant('2016-07-08'))).toBe(Date.parse('2016-07-07T22:00:00Z'));
  });

  it('counts calendar days, not 24 hours', () => {
    const evening = Date.parse('2026-03-28T22:30:00Z');
    expect(calendarDays(evening, Date.parse('2026-03-28T23:30:00Z'))).toBe(1);
    expect(calendarDays(evening, Date.parse('2026-03-29T21:30:00Z'))).toBe(1);
  });
});

describe('relative times', () => {
  const now = Date.parse('2026-11-23T08:12:00Z');

  it('puts German days into the dative', () => {
    expect(formatRelative('2026-11-20T08:12:00Z', now, 'de')).toBe('vor 3 Tagen');
    expect(formatRelative('2026-11-23T14:12:00Z', now, 'de')).toBe('in 6 Stunden');
    expect(formatRelative('2026-11-22T08:12:00Z', now, 'en')).toBe('1 day ago');
  });

  it('names deadlines by their urgency', () => {
    expect(formatDue('2026-11-21T08:12:00Z', now, 'de')).toEqual({
      text: '2 Tage überfällig',
      urgency: 'overdue',
    });
    expect(formatDue('2026-11-23T15:00:00Z', now, 'de').text).toBe('heute, 16:00 Uhr');
    expect(formatDue('2026-11-24T15:00:00Z', now, 'de').text).toBe('morgen');
    expect(formatDue('2026-12-15T15:00:00Z', now, 'de')).toEqual({
      text: 'bis 15.12.2026',
      urgency: 'later',
    });
  });

  it('is overdue at the very instant', () => {
    expect(formatDue('2026-11-23T08:12:00Z', now, 'de').urgency).toBe('overdue');
  });
});

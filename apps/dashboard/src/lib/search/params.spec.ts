import {
  day,
  flag,
  list,
  minute,
  oneOf,
  parseSearch,
  someOf,
  stringifySearch,
  text,
} from './params.js';

describe('address bar', () => {
  it('goes there and back', () => {
    const search = { q: '@sms', area: ['ACCESS', 'DEVICE'], overdue: true, state: undefined };
    const address = stringifySearch(search);
    expect(address).toBe('?q=@sms&area=ACCESS,DEVICE&overdue=1');
    const raw = parseSearch(address);
    expect(someOf(raw.area, ['REGISTER', 'ACCESS', 'DEVICE'])).toEqual(['ACCESS', 'DEVICE']);
    expect(flag(raw.overdue)).toBe(true);
    expect(text(raw.q)).toBe('@sms');
  });

  it('is empty when there is nothing to say', () => {
    expect(stringifySearch({ a: undefined, b: '', c: false })).toBe('');
  });

  it('drops what it does not know', () => {
    expect(oneOf('WORSE', ['ASC', 'DESC'])).toBeUndefined();
    expect(someOf('NOPE', ['ASC'])).toBeUndefined();
    expect(list(['a', 7, ''])).toEqual(['a']);
  });

  it('takes dates only if they exist', () => {
    expect(day('2016-01-08')).toBe('2016-01-08');
    expect(day('2016-13-08')).toBeUndefined();
    expect(day('08.01.2016')).toBeUndefined();
    expect(minute('2016-01-08T06:30')).toBe('2016-01-08T06:30');
    expect(minute('2016-01-08T26:30')).toBeUndefined();
    for (const same of ['2016-01-08T05:30:00.000Z', '2016-01-08T06:30+01:00'])
      expect(minute(same)).toBe('2016-01-08T06:30');
    expect(minute('2016-01-08T26:30:00Z')).toBeUndefined();
  });

  it('keeps text that looks like a number', () => {
    expect(parseSearch('?q=6/3791&n=12')).toEqual({ q: '6/3791', n: '12' });
  });
});

import { accountName } from './account-name.js';

describe('accountName', () => {
  it('puts one @ before a handle', () => {
    expect(accountName({ handle: 'sms_sachsen', displayName: 'SMS' })).toBe('@sms_sachsen');
    expect(accountName({ handle: '@sms_sachsen', displayName: null })).toBe('@sms_sachsen');
  });

  it('takes what there is', () => {
    expect(accountName({ handle: null, displayName: 'SMS Sachsen' })).toBe('SMS Sachsen');
    expect(accountName({ handle: null, displayName: null, url: 'https://x.com/a' })).toBe(
      'https://x.com/a',
    );
    expect(accountName({ handle: null, displayName: null })).toBe('–');
  });
});

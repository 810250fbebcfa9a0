import { accountName } from './account-name.js';

const platform = { key: 'X' } as const;

describe('accountName', () => {
  it('puts one @ before a handle', () => {
    expect(accountName({ handle: 'sms_sachsen', displayName: 'SMS', platform })).toBe(
      '@sms_sachsen',
    );
    expect(accountName({ handle: '@sms_sachsen', displayName: null, platform })).toBe(
      '@sms_sachsen',
    );
  });

  it('puts none where the platform has none', () => {
    const facebook = { key: 'FACEBOOK' } as const;
    expect(accountName({ handle: 'Freistaat', displayName: null, platform: facebook })).toBe(
      'Freistaat',
    );
  });

  it('takes what there is', () => {
    const none = { handle: null, displayName: null, platform };
    expect(accountName({ ...none, displayName: 'SMS Sachsen' })).toBe('SMS Sachsen');
    expect(accountName({ ...none, url: 'https://x.com/a' })).toBe('https://x.com/a');
    expect(accountName(none)).toBe('–');
  });
});

import {
  checkRegistration,
  EMPTY_REGISTRATION,
  toChangeInput,
  toChangeValues,
  toRegisterInput,
} from './account-input.js';

const say = { required: 'fehlt', urlWrong: 'falsch', urlOrHandle: 'oder' };

describe('registration', () => {
  it('takes an address, or platform and name', () => {
    const authorityId = 'm1';
    const check = (values: Partial<typeof EMPTY_REGISTRATION>): unknown =>
      checkRegistration({ ...EMPTY_REGISTRATION, authorityId, ...values }, say).url;
    expect(check({})).toBe('oder');
    expect(check({ platform: 'X' })).toBe('oder');
    expect(check({ platform: 'X', handle: '@a' })).toBeUndefined();
    expect(check({ url: 'x.com/sms' })).toBe('falsch');
    expect(check({ url: ' https://x.com/sms ' })).toBeUndefined();
  });

  it('wants an authority', () => {
    const values = { ...EMPTY_REGISTRATION, url: 'https://x.com/sms' };
    expect(checkRegistration(values, say)).toEqual({ url: undefined, authorityId: 'fehlt' });
  });

  it('sends nothing for empty boxes', () => {
    const input = toRegisterInput({ ...EMPTY_REGISTRATION, url: ' https://x.com/a ' });
    expect(input.url).toBe('https://x.com/a');
    expect(input.platform).toBeUndefined();
    expect(input.purpose).toBeUndefined();
  });
});

describe('change', () => {
  const account = {
    id: 'a1',
    handle: '@a',
    url: null,
    displayName: null,
    purpose: 'Infos',
    operatingUnit: null,
    accessModel: 'DELEGATED' as const,
    platformUserId: null,
    standbyReason: null,
    imprintUrl: null,
    privacyUrl: null,
    netiquetteUrl: null,
    alternativeChannelUrl: null,
    maxAuthorized: 4,
  };

  it('sends only what was changed', () => {
    const values = {
      ...toChangeValues(account),
      operatingUnit: ' Pressestelle ',
      maxAuthorized: '3',
    };
    const input = toChangeInput(account, values);
    expect(Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined))).toEqual({
      id: 'a1',
      operatingUnit: 'Pressestelle',
      maxAuthorized: 3,
    });
  });

  it('can empty a box', () => {
    const input = toChangeInput(account, { ...toChangeValues(account), purpose: '' });
    expect(input.purpose).toBe('');
  });
});

import { accountNameOf } from './account-reference.js';

describe('the name of an account as people type it', () => {
  it.each(['', ' ', '@'])('is nothing in %p', (text) => expect(accountNameOf(text)).toBeNull());

  it('may be an id', () => {
    const id = '14BFCD3B-71ac-8122-b7e7-546a42bcb49d';
    expect(accountNameOf(` ${id}`)).toEqual({ id: id.toLowerCase() });
  });

  it('may be a handle in any case, also as platforms without dots compare it', () => {
    expect(accountNameOf('@SMS_Sachsen')?.handleKeys).toContain('sms_sachsen');
    expect(accountNameOf('@Freistaat.Sachsen')?.handleKeys).toEqual(
      expect.arrayContaining(['freistaat.sachsen', 'freistaatsachsen']),
    );
  });

  it('may be a handle with its host', () => {
    expect(accountNameOf('@Demo_SMF@Social.demo.example')).toMatchObject({
      platform: 'MASTODON',
      handleKeys: ['demo_smf@social.demo.example'],
    });
  });

  it('may be a handle on one platform', () => {
    expect(accountNameOf('instagram:@SMJusDEG')).toEqual({
      platform: 'INSTAGRAM',
      handleKeys: ['smjusdeg'],
    });
  });

  it.each([
    'https://twitter.com/sms_sachsen',
    'http://www.x.com/SMS_Sachsen/',
    'x.com/sms_sachsen?s=20',
  ])('may be the address %s, whatever the service was called', (text) => {
    expect(accountNameOf(text)).toMatchObject({ platform: 'X', handleKeys: ['sms_sachsen'] });
  });

  it('may be an address that no platform is known for', () => {
    expect(accountNameOf('https://www.x.demo.example/demo_smf/')).toMatchObject({
      urlKey: 'x.demo.example/demo_smf',
    });
  });
});

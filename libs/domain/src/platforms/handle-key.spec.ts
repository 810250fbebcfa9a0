import { handleKey } from './handle.js';

describe('handleKey', () => {
  it.each([
    ['X', '@BMAS_Bund', 'bmas_bund'],
    ['X', 'bmas_bund/', 'bmas_bund'],
    ['INSTAGRAM', 'Land.NRW', 'land.nrw'],
    ['FACEBOOK', 'Freistaat.Sachsen', 'freistaatsachsen'],
    ['FACEBOOK', 'Ambassade-dAllemagne-%C3%A0-Brazzaville', 'ambassade-dallemagne-à-brazzaville'],
    ['YOUTUBE', 'UC1eQRsMK9Eh_serWaHLAiAA', 'UC1eQRsMK9Eh_serWaHLAiAA'],
    ['YOUTUBE', '@Sachsen', 'sachsen'],
    ['WHATSAPP_CHANNEL', '0029Vayi0cDKLaHiodU6j43y', '0029Vayi0cDKLaHiodU6j43y'],
    ['MASTODON', '@SDTB@Social.Sachsen.de', 'sdtb@social.sachsen.de'],
    ['MASTODON', 'RPFreiburg@bawü.social', 'rpfreiburg@xn--baw-joa.social'],
    ['MASTODON', 'RPFreiburg@xn--baw-joa.social', 'rpfreiburg@xn--baw-joa.social'],
    ['BLUESKY', '@BMI.bund.de', 'bmi.bund.de'],
    ['OTHER', 't.me/SachsenAnhaltde_bot', 't.me/sachsenanhaltde_bot'],
  ] as const)('%s %s → %s', (platform, handle, key) => {
    expect(handleKey(platform, handle)).toBe(key);
  });

  it('takes composed and decomposed letters for the same', () => {
    expect(handleKey('FACEBOOK', 'Universita\u0308t')).toBe(handleKey('FACEBOOK', 'Universität'));
  });

  it('keeps a handle that consists of nothing but dots', () => {
    expect(handleKey('FACEBOOK', '...')).toBe('...');
  });
});

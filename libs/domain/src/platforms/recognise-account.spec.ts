import { PLATFORM_KEYS } from '../model/vocabulary.js';
import { PLATFORM_DEFINITIONS } from './platform-definitions.js';
import { recogniseAccount } from './recognise-account.js';

const CHANNEL = 'UC1eQRsMK9Eh_serWaHLAiAA';
const BROADCAST = '0029Vayi0cDKLaHiodU6j43y';
const DID = 'did:plc:z72i7hdynmk6r22z27h6tvur';

/** platform, what is given, handle, key, canonical address */
const ACCOUNTS = [
  ['X', 'https://x.com/sms_sachsen', 'sms_sachsen', 'sms_sachsen', 'https://x.com/sms_sachsen'],
  [
    'X',
    'https://twitter.com/SMS_Sachsen',
    'SMS_Sachsen',
    'sms_sachsen',
    'https://x.com/SMS_Sachsen',
  ],
  [
    'X',
    'https://mobile.twitter.com/sms_sachsen/',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  [
    'X',
    'http://www.twitter.com/sms_sachsen?lang=de&s=20',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  [
    'X',
    'https://twitter.com/@sms_sachsen',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  [
    'X',
    'https://twitter.com/#!/sms_sachsen',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  [
    'X',
    'https://x.com/sms_sachsen/status/685344123456789',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  [
    'X',
    'https://twitter.com/intent/user?screen_name=sms_sachsen',
    'sms_sachsen',
    'sms_sachsen',
    'https://x.com/sms_sachsen',
  ],
  ['X', 'X.COM/sms_sachsen', 'sms_sachsen', 'sms_sachsen', 'https://x.com/sms_sachsen'],
  ['X', '//x.com/sms_sachsen#oben', 'sms_sachsen', 'sms_sachsen', 'https://x.com/sms_sachsen'],
  [
    'FACEBOOK',
    'https://www.facebook.com/Freistaat.Sachsen',
    'Freistaat.Sachsen',
    'freistaatsachsen',
    'https://www.facebook.com/Freistaat.Sachsen',
  ],
  [
    'FACEBOOK',
    'https://fb.com/freistaatsachsen/',
    'freistaatsachsen',
    'freistaatsachsen',
    'https://www.facebook.com/freistaatsachsen',
  ],
  [
    'FACEBOOK',
    'https://m.facebook.com/Freistaat.Sachsen/about/?ref=page',
    'Freistaat.Sachsen',
    'freistaatsachsen',
    'https://www.facebook.com/Freistaat.Sachsen',
  ],
  [
    'FACEBOOK',
    'https://de-de.facebook.com/Freistaat.Sachsen',
    'Freistaat.Sachsen',
    'freistaatsachsen',
    'https://www.facebook.com/Freistaat.Sachsen',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/pages/Polizei-Sachsen/123456789012',
    '123456789012',
    '123456789012',
    'https://www.facebook.com/123456789012',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/pages/category/Government/Polizei-Sachsen-123456789012/',
    '123456789012',
    '123456789012',
    'https://www.facebook.com/123456789012',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/Polizei-Sachsen-123456789012',
    '123456789012',
    '123456789012',
    'https://www.facebook.com/123456789012',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/profile.php?id=100064512345678&locale=de_DE',
    '100064512345678',
    '100064512345678',
    'https://www.facebook.com/100064512345678',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/people/Amt/100064512345678/',
    '100064512345678',
    '100064512345678',
    'https://www.facebook.com/100064512345678',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/pg/Freistaat.Sachsen/posts/',
    'Freistaat.Sachsen',
    'freistaatsachsen',
    'https://www.facebook.com/Freistaat.Sachsen',
  ],
  [
    'FACEBOOK',
    'https://www.facebook.com/Ambassade-dAllemagne-à-Brazzaville',
    'Ambassade-dAllemagne-à-Brazzaville',
    'ambassade-dallemagne-à-brazzaville',
    'https://www.facebook.com/Ambassade-dAllemagne-%C3%A0-Brazzaville',
  ],
  [
    'INSTAGRAM',
    'https://www.instagram.com/bmas_bund/',
    'bmas_bund',
    'bmas_bund',
    'https://www.instagram.com/bmas_bund/',
  ],
  [
    'INSTAGRAM',
    'https://instagr.am/Land.NRW?igshid=abc',
    'Land.NRW',
    'land.nrw',
    'https://www.instagram.com/Land.NRW/',
  ],
  [
    'INSTAGRAM',
    'https://www.instagram.com/stories/bmas_bund/',
    'bmas_bund',
    'bmas_bund',
    'https://www.instagram.com/bmas_bund/',
  ],
  [
    'THREADS',
    'https://www.threads.net/@bmi_bund',
    'bmi_bund',
    'bmi_bund',
    'https://www.threads.com/@bmi_bund',
  ],
  [
    'THREADS',
    'https://www.threads.com/@bayern.de/',
    'bayern.de',
    'bayern.de',
    'https://www.threads.com/@bayern.de',
  ],
  [
    'YOUTUBE',
    'https://www.youtube.com/@Sachsen',
    'Sachsen',
    'sachsen',
    'https://www.youtube.com/@Sachsen',
  ],
  [
    'YOUTUBE',
    'https://youtube.com/@sachsen/videos?view=0',
    'sachsen',
    'sachsen',
    'https://www.youtube.com/@sachsen',
  ],
  [
    'YOUTUBE',
    `https://m.youtube.com/channel/${CHANNEL}`,
    CHANNEL,
    CHANNEL,
    `https://www.youtube.com/channel/${CHANNEL}`,
  ],
  [
    'YOUTUBE',
    'https://www.youtube.com/user/SachsenTV',
    'user/SachsenTV',
    'user/sachsentv',
    'https://www.youtube.com/user/SachsenTV',
  ],
  [
    'YOUTUBE',
    'https://www.youtube.com/c/SachsenTV/featured',
    'c/SachsenTV',
    'c/sachsentv',
    'https://www.youtube.com/c/SachsenTV',
  ],
  [
    'YOUTUBE',
    'https://www.youtube.com/SachsenTV',
    'c/SachsenTV',
    'c/sachsentv',
    'https://www.youtube.com/c/SachsenTV',
  ],
  [
    'LINKEDIN',
    'https://www.linkedin.com/company/bmz-bund/',
    'bmz-bund',
    'bmz-bund',
    'https://www.linkedin.com/company/bmz-bund',
  ],
  [
    'LINKEDIN',
    'https://de.linkedin.com/school/tu-dresden/about/',
    'tu-dresden',
    'tu-dresden',
    'https://www.linkedin.com/company/tu-dresden',
  ],
  [
    'LINKEDIN',
    'https://www.linkedin.com/in/eine-ministerin',
    'in/eine-ministerin',
    'in/eine-ministerin',
    'https://www.linkedin.com/in/eine-ministerin',
  ],
  [
    'LINKEDIN',
    'https://www.linkedin.com/showcase/karriere-sachsen',
    'showcase/karriere-sachsen',
    'showcase/karriere-sachsen',
    'https://www.linkedin.com/showcase/karriere-sachsen',
  ],
  [
    'LINKEDIN',
    'https://www.linkedin.com/company/landesamt-f%C3%BCr-steuern',
    'landesamt-für-steuern',
    'landesamt-für-steuern',
    'https://www.linkedin.com/company/landesamt-f%C3%BCr-steuern',
  ],
  [
    'TIKTOK',
    'https://www.tiktok.com/@bmg_bund?lang=de-DE',
    'bmg_bund',
    'bmg_bund',
    'https://www.tiktok.com/@bmg_bund',
  ],
  [
    'TIKTOK',
    'https://m.tiktok.com/@bmg_bund/video/7312',
    'bmg_bund',
    'bmg_bund',
    'https://www.tiktok.com/@bmg_bund',
  ],
  [
    'WHATSAPP_CHANNEL',
    `https://www.whatsapp.com/channel/${BROADCAST}`,
    BROADCAST,
    BROADCAST,
    `https://www.whatsapp.com/channel/${BROADCAST}`,
  ],
  [
    'WHATSAPP_CHANNEL',
    `https://whatsapp.com/channel/${BROADCAST}/`,
    BROADCAST,
    BROADCAST,
    `https://www.whatsapp.com/channel/${BROADCAST}`,
  ],
  [
    'BLUESKY',
    'https://bsky.app/profile/bmi.bund.de',
    'bmi.bund.de',
    'bmi.bund.de',
    'https://bsky.app/profile/bmi.bund.de',
  ],
  [
    'BLUESKY',
    'https://bsky.app/profile/Alemania.bsky.social/post/3k',
    'Alemania.bsky.social',
    'alemania.bsky.social',
    'https://bsky.app/profile/Alemania.bsky.social',
  ],
  ['BLUESKY', `https://bsky.app/profile/${DID}`, DID, DID, `https://bsky.app/profile/${DID}`],
  [
    'MASTODON',
    'https://social.sachsen.de/@sdtb',
    'sdtb@social.sachsen.de',
    'sdtb@social.sachsen.de',
    'https://social.sachsen.de/@sdtb',
  ],
  [
    'MASTODON',
    'https://social.bund.de/@BMDS/',
    'BMDS@social.bund.de',
    'bmds@social.bund.de',
    'https://social.bund.de/@BMDS',
  ],
  [
    'MASTODON',
    'https://mastodon.social/@bmds@social.bund.de',
    'bmds@social.bund.de',
    'bmds@social.bund.de',
    'https://social.bund.de/@bmds',
  ],
  [
    'MASTODON',
    'https://social.bund.de/users/bmi',
    'bmi@social.bund.de',
    'bmi@social.bund.de',
    'https://social.bund.de/@bmi',
  ],
  [
    'MASTODON',
    'https://social.bund.de/web/@bmi',
    'bmi@social.bund.de',
    'bmi@social.bund.de',
    'https://social.bund.de/@bmi',
  ],
  [
    'MASTODON',
    'https://social.bund.de/@bmi/1099123',
    'bmi@social.bund.de',
    'bmi@social.bund.de',
    'https://social.bund.de/@bmi',
  ],
  [
    'MASTODON',
    'https://toot.landkreis-beispiel.de/@presse',
    'presse@toot.landkreis-beispiel.de',
    'presse@toot.landkreis-beispiel.de',
    'https://toot.landkreis-beispiel.de/@presse',
  ],
  [
    'MASTODON',
    '@sdtb@social.sachsen.de',
    'sdtb@social.sachsen.de',
    'sdtb@social.sachsen.de',
    'https://social.sachsen.de/@sdtb',
  ],
  [
    'MASTODON',
    'RPFreiburg@bawü.social',
    'RPFreiburg@xn--baw-joa.social',
    'rpfreiburg@xn--baw-joa.social',
    'https://xn--baw-joa.social/@RPFreiburg',
  ],
  [
    'MASTODON',
    'https://fedirect.toolforge.org/?id=BMWSB_Bund@social.bund.de',
    'BMWSB_Bund@social.bund.de',
    'bmwsb_bund@social.bund.de',
    'https://social.bund.de/@BMWSB_Bund',
  ],
  [
    'BLUESKY',
    'https://wikidata-externalid-url.toolforge.org/?p=12361&url_prefix=https://bsky.app/profile/&id=bmz.de',
    'bmz.de',
    'bmz.de',
    'https://bsky.app/profile/bmz.de',
  ],
  [
    'X',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fbmas_bund',
    'bmas_bund',
    'bmas_bund',
    'https://x.com/bmas_bund',
  ],
  [
    'OTHER',
    'https://t.me/s/SachsenAnhaltde_bot',
    't.me/SachsenAnhaltde_bot',
    't.me/sachsenanhaltde_bot',
    'https://t.me/SachsenAnhaltde_bot',
  ],
  [
    'OTHER',
    'https://www.flickr.com/people/127066938@N03',
    'flickr.com/127066938@N03',
    'flickr.com/127066938@n03',
    'https://www.flickr.com/people/127066938@N03',
  ],
  [
    'OTHER',
    'https://www.flickr.com/photos/127066938@N03/',
    'flickr.com/127066938@N03',
    'flickr.com/127066938@n03',
    'https://www.flickr.com/people/127066938@N03',
  ],
  [
    'OTHER',
    'https://www.pinterest.com/bremen_de/',
    'pinterest.com/bremen_de',
    'pinterest.com/bremen_de',
    'https://www.pinterest.com/bremen_de/',
  ],
  [
    'OTHER',
    'https://weibo.com/deguoshiguan',
    'weibo.com/deguoshiguan',
    'weibo.com/deguoshiguan',
    'https://weibo.com/deguoshiguan',
  ],
  [
    'OTHER',
    'https://vk.com/germania_online',
    'vk.com/germania_online',
    'vk.com/germania_online',
    'https://vk.com/germania_online',
  ],
] as const;

const NOT_ACCOUNTS = [
  ['nothing', ''],
  ['words', 'Pressestelle des Ministeriums'],
  ['a page of an authority', 'https://www.sachsen.de/kontakt'],
  ['the platform itself', 'https://x.com/'],
  ["the platform's own page", 'https://x.com/search?q=sms_sachsen'],
  ['a single picture', 'https://www.instagram.com/p/Cx1/'],
  ['a video', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['a group', 'https://www.facebook.com/groups/123456789012'],
  ['a share dialogue', 'https://www.facebook.com/sharer/sharer.php?u=https://sachsen.de'],
  ['a handle too long for X', 'https://x.com/ein_viel_zu_langer_name'],
  ['another host that begins like X', 'https://x.com.example.org/sms_sachsen'],
  ['another host that ends like X', 'https://notx.com/sms_sachsen'],
  ['X only as user name of a host', 'https://x.com@example.org/sms_sachsen'],
  ['X only in the path', 'https://example.org/x.com/sms_sachsen'],
  ['Cyrillic letters in the host', 'https://х.com/sms_sachsen'],
  ['a script', 'javascript:alert(1)//x.com/sms_sachsen'],
  ['a file', 'file://x.com/sms_sachsen'],
  ['a mail', 'mailto:presse@sms.sachsen.de'],
  ['a blog that also writes @', 'https://medium.com/@behoerde'],
  ['a TikTok short link', 'https://vm.tiktok.com/ZMabc/'],
  ['a Mastodon tag', 'https://social.bund.de/tags/sachsen'],
  ['a forwarder without target', 'https://fedirect.toolforge.org/'],
  [
    'a forwarder to a forwarder',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Ffedirect.toolforge.org%2F%3Fid%3Da%40b.de',
  ],
  ['a space in it', 'https://x.com/sms sachsen'],
] as const;

describe('recogniseAccount', () => {
  it.each(ACCOUNTS)('%s: %s', (platform, given, handle, key, url) => {
    expect(recogniseAccount(given)).toMatchObject({ platform, handle, handleKey: key, url });
  });

  it.each(ACCOUNTS)('%s: leads from the canonical address of %s to the same account', (...row) => {
    const [platform, , , key, url] = row;
    expect(recogniseAccount(url)).toMatchObject({ platform, handleKey: key, url });
  });

  it.each(NOT_ACCOUNTS)('takes for no account: %s', (_what, given) => {
    expect(recogniseAccount(given)).toBeNull();
  });

  it('has an example for every platform', () => {
    const shown = new Set<string>(ACCOUNTS.map(([platform]) => platform));
    expect(PLATFORM_KEYS.filter((key) => !shown.has(key))).toEqual([]);
  });

  it('keeps the id that the platform itself uses, where the address has it', () => {
    expect(recogniseAccount(`https://youtube.com/channel/${CHANNEL}`)?.platformUserId).toBe(
      CHANNEL,
    );
    expect(
      recogniseAccount('https://facebook.com/profile.php?id=100064512345678')?.platformUserId,
    ).toBe('100064512345678');
    expect(recogniseAccount(`https://bsky.app/profile/${DID}`)?.platformUserId).toBe(DID);
    expect(recogniseAccount('https://x.com/sms_sachsen')?.platformUserId).toBeNull();
  });

  it('does not take a date at the end of a name for an id', () => {
    expect(recogniseAccount('https://facebook.com/tag-der-sachsen-20240906')).toMatchObject({
      handle: 'tag-der-sachsen-20240906',
      platformUserId: null,
    });
  });

  it('has every host once', () => {
    const hosts = PLATFORM_DEFINITIONS.flatMap((definition) => definition.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });
});

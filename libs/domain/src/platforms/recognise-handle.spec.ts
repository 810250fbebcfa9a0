import { recogniseHandle } from './recognise-account.js';

const CHANNEL = 'UC1eQRsMK9Eh_serWaHLAiAA';
const BROADCAST = '0029Vayi0cDKLaHiodU6j43y';

describe('recogniseHandle', () => {
  it.each([
    ['X', '@sms_sachsen', 'https://x.com/sms_sachsen'],
    ['YOUTUBE', CHANNEL, `https://www.youtube.com/channel/${CHANNEL}`],
    ['YOUTUBE', 'user/SachsenTV', 'https://www.youtube.com/user/SachsenTV'],
    ['LINKEDIN', 'in/eine-ministerin', 'https://www.linkedin.com/in/eine-ministerin'],
    ['MASTODON', 'sdtb@social.sachsen.de', 'https://social.sachsen.de/@sdtb'],
    ['BLUESKY', 'bmi.bund.de', 'https://bsky.app/profile/bmi.bund.de'],
    ['WHATSAPP_CHANNEL', BROADCAST, `https://www.whatsapp.com/channel/${BROADCAST}`],
    ['OTHER', 't.me/germania_online', 'https://t.me/germania_online'],
  ] as const)('%s %s', (platform, handle, url) => {
    expect(recogniseHandle(platform, handle)?.url).toBe(url);
  });

  it.each([
    ['X', 'ein_viel_zu_langer_name'],
    ['X', 'zwei worte'],
    ['MASTODON', 'sdtb'],
    ['BLUESKY', 'ohnepunkt'],
    ['WHATSAPP_CHANNEL', 'sachsen'],
    ['OTHER', ''],
    ['OTHER', 'x.com/sms_sachsen'],
  ] as const)('refuses %s %s', (platform, handle) => {
    expect(recogniseHandle(platform, handle)).toBeNull();
  });
});

describe('recogniseHandle of a service without a key of its own', () => {
  it.each([
    ['Flickr', '127066938@N03', 'flickr.com/127066938@n03'],
    ['Telegram', '@germania_online', 't.me/germania_online'],
    ['Telegram', 't.me/s/germania_online', 't.me/germania_online'],
    ['VK', 'germania_online', 'vk.com/germania_online'],
  ])('%s %s → %s', (service, handle, key) => {
    expect(recogniseHandle('OTHER', handle, service)?.handleKey).toBe(key);
  });

  it('refuses what the service does not have', () => {
    expect(recogniseHandle('OTHER', 'zwei worte', 'Telegram')).toBeNull();
  });
});

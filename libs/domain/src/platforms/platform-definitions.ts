import type { PlatformDefinition } from './platform-definition.js';

const ANY = /^/;
const WORD = /^[\w.-]{1,100}$/;

/**
 * The platforms, as data: which hosts are theirs and which shape of path names an account. Mastodon
 * is missing here because it has no hosts of its own (see `fediverse.ts`).
 */
export const PLATFORM_DEFINITIONS: readonly PlatformDefinition[] = [
  {
    platform: 'X',
    name: 'X',
    words: ['twitter', 'x (twitter)', 'x/twitter', 'x (ehemals twitter)', 'x.com', 'twitter.com'],
    hosts: ['x.com', 'twitter.com'],
    paths: [
      { path: '/intent/user', parameter: 'screen_name' },
      { path: '/intent/follow', parameter: 'screen_name' },
      { path: '/{handle}/**' },
    ],
    handle: /^\w{1,15}$/,
    reserved: [
      ...['i', 'home', 'search', 'hashtag', 'intent', 'share', 'explore', 'settings', 'login'],
      ...['signup', 'tos', 'privacy', 'messages', 'notifications', 'compose', 'about', 'download'],
    ],
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: 'https://x.com/{handle}' }],
  },
  {
    platform: 'FACEBOOK',
    name: 'Facebook',
    words: ['fb', 'meta facebook', 'facebook.com'],
    hosts: ['facebook.com', 'fb.com', 'fb.me'],
    paths: [
      { path: '/profile.php', parameter: 'id' },
      { path: '/pages/category/*/{id}/**' },
      { path: '/pages/*/{id}/**' },
      { path: '/people/*/{id}/**' },
      { path: '/pg/{id}/**' },
      { path: '/pg/{handle}/**' },
      { path: '/p/{id}/**' },
      { path: '/{id}/**' },
      { path: '/{handle}/**' },
    ],
    handle: /^[\p{L}\p{M}\p{N}._-]{2,150}$/u,
    // The old form is the bare number, the new one a changing title with the number at its end.
    id: /(?:^(?=\d{5,20}$)|-(?=\d{12,20}$))(\d+)$/,
    reserved: [
      ...['groups', 'events', 'watch', 'marketplace', 'sharer', 'sharer.php', 'share', 'help'],
      ...['login', 'login.php', 'l.php', 'photo', 'photo.php', 'permalink.php', 'story.php'],
      ...['hashtag', 'search', 'gaming', 'policies', 'privacy', 'reel', 'stories', 'pages', 'p'],
      ...['people', 'pg', 'profile.php', 'home.php', 'media', 'plugins', 'dialog', 'business'],
    ],
    comparison: 'NO_CASE_NO_DOTS',
    urls: [{ handle: ANY, url: 'https://www.facebook.com/{handle}' }],
  },
  {
    platform: 'INSTAGRAM',
    name: 'Instagram',
    words: ['insta', 'ig', 'instagram.com'],
    hosts: ['instagram.com', 'instagr.am'],
    paths: [
      { path: '/stories/{handle}/**' },
      { path: '/_u/{handle}/**' },
      { path: '/{handle}/**' },
    ],
    handle: /^[\w.]{1,30}$/,
    reserved: [
      ...['p', 'reel', 'reels', 'tv', 'explore', 'stories', 'accounts', 'about', 'direct'],
      ...['developer', 'legal', 'web', '_u', 'share', 'popular', 'locations'],
    ],
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: 'https://www.instagram.com/{handle}/' }],
  },
  {
    platform: 'THREADS',
    name: 'Threads',
    words: ['meta threads', 'threads.net', 'threads.com'],
    hosts: ['threads.com', 'threads.net'],
    paths: [{ path: '/@{handle}/**' }],
    handle: /^[\w.]{1,30}$/,
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: 'https://www.threads.com/@{handle}' }],
  },
  {
    platform: 'YOUTUBE',
    name: 'YouTube',
    words: ['yt', 'you tube', 'youtube.com', 'youtube-kanal'],
    hosts: ['youtube.com'],
    paths: [
      { path: '/@{handle}/**' },
      { path: '/channel/{id}/**' },
      { path: '/user/{handle}/**', prefix: 'user/' },
      { path: '/c/{handle}/**', prefix: 'c/' },
      { path: '/{handle}/**', prefix: 'c/' },
    ],
    handle: /^[\p{L}\p{M}\p{N}._·-]{2,100}$/u,
    id: /^(UC[\w-]{22})$/,
    reserved: [
      ...['watch', 'playlist', 'shorts', 'live', 'embed', 'feed', 'results', 'hashtag', 'gaming'],
      ...['about', 'premium', 'channel', 'user', 'c', 'post', 'clip', 'v', 'redirect', 'account'],
    ],
    comparison: 'NO_CASE',
    urls: [
      { handle: /^UC[\w-]{22}$/, url: 'https://www.youtube.com/channel/{handle}' },
      { handle: /^(?:user|c)\//, url: 'https://www.youtube.com/{handle}' },
      { handle: ANY, url: 'https://www.youtube.com/@{handle}' },
    ],
  },
  {
    platform: 'LINKEDIN',
    name: 'LinkedIn',
    words: ['linked in', 'linkedin.com'],
    hosts: ['linkedin.com'],
    paths: [
      // A school's page is also reachable as a company's: one name space.
      { path: '/company/{handle}/**' },
      { path: '/school/{handle}/**' },
      { path: '/edu/school/{handle}/**' },
      { path: '/showcase/{handle}/**', prefix: 'showcase/' },
      { path: '/in/{handle}/**', prefix: 'in/' },
    ],
    handle: /^[\p{L}\p{M}\p{N}._’'&-]{1,150}$/u,
    comparison: 'NO_CASE',
    urls: [
      { handle: /^(?:showcase|in)\//, url: 'https://www.linkedin.com/{handle}' },
      { handle: ANY, url: 'https://www.linkedin.com/company/{handle}' },
    ],
  },
  {
    platform: 'TIKTOK',
    name: 'TikTok',
    words: ['tik tok', 'tiktok.com'],
    hosts: ['tiktok.com'],
    paths: [{ path: '/@{handle}/**' }],
    handle: /^[\w.]{2,24}$/,
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: 'https://www.tiktok.com/@{handle}' }],
  },
  {
    platform: 'WHATSAPP_CHANNEL',
    name: 'WhatsApp-Kanal',
    words: ['whatsapp', 'whatsapp channel', 'whatsapp-channel', 'whatsapp kanal', 'whatsapp.com'],
    hosts: ['whatsapp.com'],
    paths: [{ path: '/channel/{id}/**' }],
    handle: /^0029[\w-]{10,40}$/,
    id: /^(0029[\w-]{10,40})$/,
    comparison: 'EXACT',
    urls: [{ handle: ANY, url: 'https://www.whatsapp.com/channel/{handle}' }],
  },
  {
    platform: 'BLUESKY',
    name: 'Bluesky',
    words: ['bsky', 'blue sky', 'bluesky social', 'bsky.app'],
    hosts: ['bsky.app', 'staging.bsky.app'],
    paths: [{ path: '/profile/{id}/**' }, { path: '/profile/{handle}/**' }],
    handle: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
    id: /^(did:(?:plc:[a-z2-7]{24}|web:[\w.%-]{3,200}))$/,
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: 'https://bsky.app/profile/{handle}' }],
  },
  other('Telegram', ['t.me', 'telegram.me'], ['/s/{handle}/**', '/{handle}/**'], {
    reserved: ['joinchat', 'share', 'addstickers', 's', 'c', 'iv', 'proxy'],
  }),
  other('Flickr', ['flickr.com'], ['/people/{handle}/**', '/photos/{handle}/**'], {
    handle: /^[\w@.-]{2,60}$/,
    url: 'https://www.flickr.com/people/{handle}',
    reserved: ['tags', 'upload'],
  }),
  other('Pinterest', ['pinterest.com', 'pinterest.de', 'pinterest.at'], ['/{handle}/**'], {
    reserved: ['pin', 'ideas', 'search', 'today', 'business'],
    url: 'https://www.pinterest.com/{handle}/',
  }),
  other('Weibo', ['weibo.com', 'weibo.cn'], ['/u/{handle}/**', '/{handle}/**'], {}),
  other('VK', ['vk.com', 'vkontakte.ru', 'vk.ru'], ['/{handle}/**'], {
    words: ['vkontakte'],
    reserved: ['feed', 'im', 'away.php', 'search', 'login'],
  }),
  other('XING', ['xing.com'], ['/pages/{handle}/**', '/companies/{handle}/**'], {
    url: 'https://www.xing.com/pages/{handle}',
  }),
  other('Snapchat', ['snapchat.com'], ['/add/{handle}/**', '/@{handle}/**'], {
    url: 'https://www.snapchat.com/add/{handle}',
  }),
  other('Twitch', ['twitch.tv'], ['/{handle}/**'], {
    reserved: ['videos', 'directory', 'p', 'settings'],
  }),
  other('Vimeo', ['vimeo.com'], ['/user/{handle}/**', '/{handle}/**'], {
    handle: /^[a-z][\w-]{1,60}$/i,
    reserved: ['channels', 'groups', 'watch', 'categories', 'user', 'event'],
  }),
  other('SoundCloud', ['soundcloud.com'], ['/{handle}/**'], {
    reserved: ['discover', 'stream', 'search', 'upload', 'you'],
  }),
  other('GitHub', ['github.com'], ['/{handle}/**'], {
    reserved: ['about', 'features', 'orgs', 'topics', 'search', 'login', 'marketplace'],
  }),
];

interface OtherOptions {
  readonly words?: readonly string[];
  readonly handle?: RegExp;
  readonly reserved?: readonly string[];
  readonly url?: string;
}

/** A service without a key of its own: its accounts are OTHER, told apart by the service's host. */
function other(
  name: string,
  hosts: readonly [string, ...string[]],
  paths: readonly string[],
  options: OtherOptions,
): PlatformDefinition {
  return {
    platform: 'OTHER',
    name,
    words: [...hosts, ...(options.words ?? [])],
    hosts,
    paths: paths.map((path) => ({ path })),
    handle: options.handle ?? WORD,
    reserved: options.reserved,
    comparison: 'NO_CASE',
    urls: [{ handle: ANY, url: options.url ?? `https://${hosts[0]}/{handle}` }],
    hostInHandle: true,
  };
}

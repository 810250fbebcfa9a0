import type { PlatformKey } from '@vieraugen/domain';

/** One account of today's layer. */
export interface AccountDatum {
  /** Authority and suffix of the platform, e.g. `smf-x`. */
  readonly key: string;
  readonly authority: string;
  readonly platform: PlatformKey;
  readonly handle: string;
  readonly url: string;
  readonly displayName: string;
}

interface Convention {
  readonly platform: PlatformKey;
  handle(name: string): string;
  url(name: string): string;
}

const at = (host: string, path: string) => `https://${host}.demo.example/${path}`;

/**
 * Invented handles begin with `demo`, and their addresses lead to `demo.example`, which belongs to
 * nobody: no real account is meant by them.
 */
const CONVENTIONS: Readonly<Record<string, Convention>> = {
  x: {
    platform: 'X',
    handle: (name) => `demo_${name}`,
    url: (name) => at('x', `demo_${name}`),
  },
  masto: {
    platform: 'MASTODON',
    handle: (name) => `demo_${name}@social.demo.example`,
    url: (name) => at('social', `@demo_${name}`),
  },
  sky: {
    platform: 'BLUESKY',
    handle: (name) => `demo-${name.replaceAll('_', '-')}.demo.example`,
    url: (name) => at('bluesky', `demo-${name.replaceAll('_', '-')}.demo.example`),
  },
  fb: {
    platform: 'FACEBOOK',
    handle: (name) => `demo_${name}_fb`,
    url: (name) => at('facebook', `demo_${name}_fb`),
  },
  insta: {
    platform: 'INSTAGRAM',
    handle: (name) => `demo_${name}_insta`,
    url: (name) => at('instagram', `demo_${name}_insta`),
  },
  threads: {
    platform: 'THREADS',
    handle: (name) => `demo_${name}_threads`,
    url: (name) => at('threads', `@demo_${name}_threads`),
  },
  yt: {
    platform: 'YOUTUBE',
    handle: (name) => `demo_${name}_video`,
    url: (name) => at('youtube', `@demo_${name}_video`),
  },
  li: {
    platform: 'LINKEDIN',
    handle: (name) => `demo_${name}_karriere`,
    url: (name) => at('linkedin', `demo_${name}_karriere`),
  },
  tok: {
    platform: 'TIKTOK',
    handle: (name) => `demo_${name}_tok`,
    url: (name) => at('tiktok', `@demo_${name}_tok`),
  },
  wa: {
    platform: 'WHATSAPP_CHANNEL',
    handle: (name) => `0029demo-${name.replaceAll('_', '-')}-kanal`,
    url: (name) => at('whatsapp', `channel/0029demo-${name.replaceAll('_', '-')}-kanal`),
  },
};

/** Which authority is on which platforms. */
const PRESENCES: readonly (readonly [authority: string, platforms: string])[] = [
  ['sk', 'masto sky insta yt li threads wa'],
  ['smi', 'x masto fb insta yt li'],
  ['smf', 'x masto insta li yt'],
  ['smj', 'masto sky insta li'],
  ['smk', 'x masto fb insta yt'],
  ['smwk', 'x masto insta yt sky'],
  ['smwa', 'x masto insta li yt'],
  ['sms', 'masto insta fb yt sky'],
  ['smul', 'x masto insta yt tok'],
  ['smil', 'x masto insta li sky'],
  ['sid', 'masto li'],
  ['lds', 'x masto li'],
  ['lka', 'x insta'],
  ['bpp', 'insta'],
  ['pd-c', 'x'],
  ['pd-dd', 'x insta'],
  ['pd-gr', 'x'],
  ['pd-l', 'x insta'],
  ['pd-z', 'x'],
  ['stala', 'x masto'],
  ['sta', 'masto insta'],
  ['hsf', 'insta li'],
  ['polfh', 'insta'],
  ['lfks', 'fb'],
  ['lsf', 'li insta'],
  ['sib', 'li'],
  ['fpp', 'insta fb'],
  ['lit', 'masto'],
  ['slpb', 'insta yt masto'],
  ['lasub', 'x li'],
  ['lfa', 'insta masto'],
  ['skd', 'insta fb yt masto'],
  ['sst', 'insta fb'],
  ['dzb', 'masto insta'],
  ['slub', 'masto insta yt'],
  ['ssg', 'insta yt'],
  ['lasuv', 'x masto'],
  ['dias', 'li masto'],
  ['zefas', 'li'],
  ['skh-rodewisch', 'insta'],
  ['skh-altscherbitz', 'insta'],
  ['lua', 'masto'],
  ['lfulg', 'x yt masto'],
  ['ltv', 'insta'],
  ['sbs', 'insta fb'],
  ['sgv', 'fb'],
  ['lfd', 'insta'],
  ['geosn', 'masto li'],
];

const NAMES: Readonly<Record<string, string>> = {
  'skh-rodewisch': 'skh_rodewisch',
  'skh-altscherbitz': 'skh_altscherb',
};

function invented(authority: string, suffix: string): AccountDatum {
  const convention = CONVENTIONS[suffix];
  if (!convention) throw new RangeError(`No such platform in the demo: ${suffix}`);
  const name = NAMES[authority] ?? authority.replaceAll('-', '_');
  return {
    key: `${authority}-${suffix}`,
    authority,
    platform: convention.platform,
    handle: convention.handle(name),
    url: convention.url(name),
    displayName: `Demo ${authority.toUpperCase()}`,
  };
}

function sourced(
  key: string,
  platform: PlatformKey,
  handle: string,
  url: string,
  displayName: string,
): AccountDatum {
  return { key, authority: key.split('-')[0] ?? key, platform, handle, url, displayName };
}

/** Accounts that public sources name; who works on them here is as invented as everywhere else. */
const SOURCED: readonly AccountDatum[] = [
  sourced('sk-x', 'X', 'SachsenDe', 'https://x.com/SachsenDe', 'Freistaat Sachsen'),
  sourced(
    'sk-fb',
    'FACEBOOK',
    'Freistaat.Sachsen',
    'https://www.facebook.com/Freistaat.Sachsen',
    'Freistaat Sachsen',
  ),
  sourced('smj-x', 'X', 'SMJusDEG', 'https://x.com/SMJusDEG', 'SMJusDEG'),
  sourced('smj-jusdeg', 'INSTAGRAM', 'SMJusDEG', 'https://www.instagram.com/SMJusDEG/', 'SMJusDEG'),
  sourced('pva-x', 'X', 'PolizeiSachsen', 'https://x.com/PolizeiSachsen', 'Polizei Sachsen'),
  sourced(
    'pva-fb',
    'FACEBOOK',
    'polizeisachsen.karriere',
    'https://www.facebook.com/polizeisachsen.karriere',
    'Polizei Sachsen Karriere',
  ),
];

/** The account of the reference case; its rows before 2020 come from the case itself. */
export const SMS_ACCOUNT: AccountDatum = sourced(
  'sms-x',
  'X',
  'sms_sachsen',
  'https://x.com/sms_sachsen',
  'Sozialministerium Sachsen',
);

/** The foundation's account of 2015 that its own switchboard did not know. */
export const FOUNDATION_ACCOUNT: AccountDatum = sourced(
  'ssg-x',
  'X',
  'gedenkstaetten',
  'https://x.com/gedenkstaetten',
  'Stiftung Sächsische Gedenkstätten',
);

export const ACCOUNTS: readonly AccountDatum[] = [
  ...SOURCED,
  SMS_ACCOUNT,
  ...PRESENCES.flatMap(([authority, platforms]) =>
    platforms.split(' ').map((suffix) => invented(authority, suffix)),
  ),
];

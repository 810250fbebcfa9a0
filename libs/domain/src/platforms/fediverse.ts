import type { Forwarder } from './platform-definition.js';

/**
 * Hosts that are known to run Mastodon, so that every way in which Mastodon writes an account is
 * understood there. Any other host is taken for one when its path begins with `/@name`.
 */
export const MASTODON_HOSTS: readonly string[] = [
  'social.bund.de',
  'social.sachsen.de',
  'social.hessen.de',
  'social.schleswig-holstein.de',
  'freistaat-thueringen.social',
  'xn--baw-joa.social',
  'bawue.social',
  'nrw.social',
  'bonn.social',
  'ruhr.social',
  'berlin.social',
  'dresden.network',
  'mastodon.social',
  'mastodon.online',
  'mastodon.world',
  'mastodon.de',
  'chaos.social',
  'digitalcourage.social',
  'machteburch.social',
  'sachsen.social',
  'hessen.social',
  'norden.social',
  'muenchen.social',
  'social.network.europa.eu',
  'eupolicy.social',
  'social.kommune.de',
  'wisskomm.social',
  'det.social',
  'troet.cafe',
];

/** Hosts whose addresses also begin with `/@name` and that are no Mastodon. */
export const NOT_FEDIVERSE: readonly string[] = [
  'medium.com',
  'substack.com',
  'odysee.com',
  'steemit.com',
  'producthunt.com',
  'kick.com',
  'rumble.com',
  'linktr.ee',
  'google.com',
  'douyin.com',
  'npmjs.com',
  'codepen.io',
];

/** Services that forward to an account and name it in their query; public lists are full of them. */
export const FORWARDERS: readonly Forwarder[] = [
  { host: 'fedirect.toolforge.org', parameter: 'id' },
  {
    host: 'wikidata-externalid-url.toolforge.org',
    parameter: 'id',
    prefixParameter: 'url_prefix',
  },
  { host: 'l.facebook.com', parameter: 'u' },
  { host: 'lm.facebook.com', parameter: 'u' },
  { host: 'l.instagram.com', parameter: 'u' },
  { host: 'google.com', parameter: 'q' },
  { host: 'google.de', parameter: 'q' },
];

import type { PlatformKey } from '../model/vocabulary.js';
import { PLATFORM_DEFINITIONS } from './platform-definitions.js';

/** The platform that a list means by a word such as „Twitter“ or `youtube.com`. */
export function platformByWord(
  word: string,
): { platform: PlatformKey; service: string | null } | null {
  const wanted = word.trim().toLowerCase();
  if (['mastodon', 'fediverse', 'fediversum'].includes(wanted)) {
    return { platform: 'MASTODON', service: 'Mastodon' };
  }
  if (['other', 'sonstige', 'sonstiges', 'andere'].includes(wanted)) {
    return { platform: 'OTHER', service: null };
  }
  const known = PLATFORM_DEFINITIONS.find(
    ({ platform, name, words }) =>
      name.toLowerCase() === wanted ||
      words.includes(wanted) ||
      (platform !== 'OTHER' && platform.toLowerCase() === wanted),
  );
  return known ? { platform: known.platform, service: known.name } : null;
}

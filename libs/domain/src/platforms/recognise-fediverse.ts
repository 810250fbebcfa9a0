import { MASTODON_HOSTS, NOT_FEDIVERSE } from './fediverse.js';
import { segmentsOf } from './match-path.js';
import { accountOfAddress, type RecognisedAccount } from './recognised-account.js';

/** Reads an address on a host that is no other platform's; null unless it has Mastodon's shape. */
export function recogniseFediverse(host: string, url: URL): RecognisedAccount | null {
  const bare = host.replace(/^www\./, '');
  if (NOT_FEDIVERSE.includes(bare) || NOT_FEDIVERSE.some((no) => bare.endsWith(`.${no}`)))
    return null;
  const segments = segmentsOf(url).map(plainSegment);
  const isKnown = MASTODON_HOSTS.includes(bare);
  const [first = '', second = ''] = segments;
  if (first.startsWith('@')) return atHost(first, bare);
  if (isKnown && ['web', 'deck'].includes(first))
    return second.startsWith('@') ? atHost(second, bare) : null;
  return isKnown && first === 'users' ? atHost(second, bare) : null;
}

function plainSegment(segment: string): string {
  return segment.replace(/^%40/i, '@');
}

/** `@name` on its own host, or `@name@elsewhere` as a host shows a neighbour's account. */
function atHost(segment: string, host: string): RecognisedAccount | null {
  const name = segment.replace(/^@/, '');
  return accountOfAddress(name.includes('@') ? name : `${name}@${host}`);
}

import type { PlatformKey } from '../model/vocabulary.js';
import { FORWARDERS, MASTODON_HOSTS, NOT_FEDIVERSE } from './fediverse.js';
import { definitionOf, fediverseAddress, handleKey, plainHandle } from './handle.js';
import type { AccountPath, PlatformDefinition } from './platform-definition.js';
import { PLATFORM_DEFINITIONS } from './platform-definitions.js';

/** What an address says about an account. */
export interface RecognisedAccount {
  readonly platform: PlatformKey;
  /** The service's own name; tells the services apart that share the key OTHER. */
  readonly service: string;
  /** As its owner writes it, without @; on a federated platform with its host. */
  readonly handle: string;
  /** What is compared and stored, see `handleKey`. */
  readonly handleKey: string;
  /** The platform's own object id, where the address carries it; it survives a renaming. */
  readonly platformUserId: string | null;
  /** The canonical address. */
  readonly url: string;
}

/** Subdomains that lead to the same accounts: www, mobile views, languages and countries. */
const SAME_SITE = /^(?:www|m|mobile|touch|web|old|business|[a-z]{2}|[a-z]{2}-[a-z]{2})\./;

/**
 * Reads platform, handle and canonical address from a URL or a fediverse address (`@name@host`).
 * Scheme, `www.`, query and trailing slashes do not matter. Null = this names no account.
 */
export function recogniseAccount(text: string): RecognisedAccount | null {
  return recognise(text, true);
}

/**
 * Reads a bare handle as one of the platform's; null where the platform has no such handles. Of the
 * services that share the key OTHER, `service` names the one that is meant.
 */
export function recogniseHandle(
  platform: PlatformKey,
  text: string,
  service: string | null = null,
): RecognisedAccount | null {
  const plain = plainHandle(text);
  if (platform === 'MASTODON') return fromAddress(plain);
  if (platform === 'OTHER' && !isOf(service, plain)) return plain === '' ? null : fromOther(plain);
  const definition =
    definitionOf(platform) ?? PLATFORM_DEFINITIONS.find(({ name }) => name === service);
  if (!definition) return null;
  const id = definition.id?.exec(plain)?.[1];
  if (id) return account(definition, id, id);
  const prefix = definition.paths.find((path) => path.prefix && plain.startsWith(path.prefix));
  const bare = plain.slice(prefix?.prefix?.length ?? 0);
  return definition.handle.test(bare) ? account(definition, plain, null) : null;
}

/** Whether a text is a handle of the service alone, without the service's host. */
function isOf(service: string | null, plain: string): boolean {
  const definition = PLATFORM_DEFINITIONS.find(({ name }) => name === service);
  return definition?.hostInHandle === true && !recognise(plain, false);
}

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

function recognise(text: string, mayForward: boolean): RecognisedAccount | null {
  const trimmed = text.trim();
  const federated = fromAddress(trimmed);
  if (federated) return federated;
  const url = asUrl(trimmed);
  if (!url) return null;
  const target = mayForward ? forwardedBy(url) : null;
  if (target !== null) return recognise(target, false);
  const host = url.hostname.replace(/\.$/, '');
  const definition = byHost(host);
  return definition ? fromPath(definition, url) : fromFediverse(host, url);
}

function asUrl(text: string): URL | null {
  if (text === '' || /\s/.test(text)) return null;
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : `https://${text.replace(/^\/+/, '')}`;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  // https://x.com@elsewhere.example leads elsewhere, whatever it looks like.
  return url.username === '' && url.hostname.includes('.') ? url : null;
}

function byHost(host: string): PlatformDefinition | undefined {
  const bare = host.replace(SAME_SITE, '');
  return PLATFORM_DEFINITIONS.find(({ hosts }) => hosts.includes(host) || hosts.includes(bare));
}

function forwardedBy(url: URL): string | null {
  const host = url.hostname.replace(SAME_SITE, '');
  const forwarder = FORWARDERS.find((candidate) => candidate.host === host);
  const target = forwarder && url.searchParams.get(forwarder.parameter);
  if (!target) return null;
  const prefix = forwarder.prefixParameter && url.searchParams.get(forwarder.prefixParameter);
  return `${prefix ?? ''}${target}`;
}

function segmentsOf(url: URL): readonly string[] {
  // Old addresses of X hide the path behind `#!`.
  const path =
    url.pathname === '/' && url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  return path.split('/').filter((segment) => segment !== '');
}

function fromPath(definition: PlatformDefinition, url: URL): RecognisedAccount | null {
  const segments = segmentsOf(url);
  for (const path of definition.paths) {
    const matched = matchPath(definition, path, segments, url.searchParams);
    if (matched) return account(definition, matched.handle, matched.id);
  }
  return null;
}

interface Matched {
  readonly handle: string;
  readonly id: string | null;
}

function matchPath(
  definition: PlatformDefinition,
  { path, prefix = '', parameter }: AccountPath,
  segments: readonly string[],
  query: URLSearchParams,
): Matched | null {
  const more = path.endsWith('/**');
  const wanted = path
    .replace(/\/\*\*$/, '')
    .split('/')
    .slice(1);
  if (segments.length < wanted.length || (!more && segments.length > wanted.length)) return null;
  let found: Matched | null = null;
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? '';
    if (part.includes('{')) {
      found = readPlaceholder(definition, part, segment, index === 0);
      if (!found) return null;
    } else if (part !== '*' && part !== segment.toLowerCase()) return null;
  }
  if (parameter) found = readValue(definition, query.get(parameter) ?? '');
  return found && { ...found, handle: found.id ?? `${prefix}${found.handle}` };
}

function readPlaceholder(
  definition: PlatformDefinition,
  part: string,
  segment: string,
  isFirst: boolean,
): Matched | null {
  const withAt = part.startsWith('@');
  if (withAt !== /^(?:@|%40)/i.test(segment) && withAt) return null;
  const plain = plainHandle(segment);
  if (isFirst && definition.reserved?.includes(plain.toLowerCase())) return null;
  if (part.endsWith('{id}')) {
    const id = definition.id?.exec(plain)?.[1];
    return id ? { handle: id, id } : null;
  }
  return definition.handle.test(plain) ? { handle: plain, id: null } : null;
}

function readValue(definition: PlatformDefinition, value: string): Matched | null {
  const plain = plainHandle(value);
  const id = definition.id?.exec(plain)?.[1];
  if (id) return { handle: id, id };
  return definition.handle.test(plain) ? { handle: plain, id: null } : null;
}

function account(
  definition: PlatformDefinition,
  handle: string,
  id: string | null,
): RecognisedAccount {
  const template = definition.urls.find((url) => url.handle.test(handle))?.url ?? '';
  const full = definition.hostInHandle ? `${definition.hosts[0] ?? ''}/${handle}` : handle;
  return {
    platform: definition.platform,
    service: definition.name,
    handle: full,
    handleKey: handleKey(definition.platform, full),
    platformUserId: id,
    url: template.replace('{handle}', encodeURI(handle)),
  };
}

function fromAddress(text: string): RecognisedAccount | null {
  const address = fediverseAddress(text);
  if (!address) return null;
  const handle = `${address.name}@${address.host}`;
  return {
    platform: 'MASTODON',
    service: 'Mastodon',
    handle,
    handleKey: handleKey('MASTODON', handle),
    platformUserId: null,
    url: `https://${address.host}/@${address.name}`,
  };
}

function fromFediverse(host: string, url: URL): RecognisedAccount | null {
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
  return fromAddress(name.includes('@') ? name : `${name}@${host}`);
}

function fromOther(plain: string): RecognisedAccount | null {
  const known = recognise(plain, false);
  if (known?.platform === 'OTHER') return known;
  if (known || !/^[\p{L}\p{N}][^\s<>"]{0,199}$/u.test(plain)) return null;
  const url = plain.includes('/') ? asUrl(plain) : null;
  return {
    platform: 'OTHER',
    service: url?.hostname ?? 'OTHER',
    handle: plain,
    handleKey: handleKey('OTHER', plain),
    platformUserId: null,
    url: url ? `https://${plain}` : '',
  };
}

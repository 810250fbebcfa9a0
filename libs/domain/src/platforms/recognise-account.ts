import type { PlatformKey } from '../model/vocabulary.js';
import { FORWARDERS } from './fediverse.js';
import { definitionOf, handleKey, plainHandle } from './handle.js';
import { matchPath, segmentsOf } from './match-path.js';
import type { PlatformDefinition } from './platform-definition.js';
import { PLATFORM_DEFINITIONS } from './platform-definitions.js';
import { recogniseFediverse } from './recognise-fediverse.js';
import { accountOf, accountOfAddress, type RecognisedAccount } from './recognised-account.js';

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
  if (platform === 'MASTODON') return accountOfAddress(plain);
  if (platform === 'OTHER' && !isOf(service, plain)) return plain === '' ? null : fromOther(plain);
  const definition =
    definitionOf(platform) ?? PLATFORM_DEFINITIONS.find(({ name }) => name === service);
  if (!definition) return null;
  const id = definition.id?.exec(plain)?.[1];
  if (id) return accountOf(definition, id, id);
  const prefix = definition.paths.find((path) => path.prefix && plain.startsWith(path.prefix));
  const bare = plain.slice(prefix?.prefix?.length ?? 0);
  return definition.handle.test(bare) ? accountOf(definition, plain, null) : null;
}

/** Whether a text is a handle of the service alone, without the service's host. */
function isOf(service: string | null, plain: string): boolean {
  const definition = PLATFORM_DEFINITIONS.find(({ name }) => name === service);
  return definition?.hostInHandle === true && !recognise(plain, false);
}

function recognise(text: string, mayForward: boolean): RecognisedAccount | null {
  const trimmed = text.trim();
  const federated = accountOfAddress(trimmed);
  if (federated) return federated;
  const url = asUrl(trimmed);
  if (!url) return null;
  const target = mayForward ? forwardedBy(url) : null;
  if (target !== null) return recognise(target, false);
  const host = url.hostname.replace(/\.$/, '');
  const definition = byHost(host);
  return definition ? fromPath(definition, url) : recogniseFediverse(host, url);
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

function fromPath(definition: PlatformDefinition, url: URL): RecognisedAccount | null {
  const segments = segmentsOf(url);
  for (const path of definition.paths) {
    const matched = matchPath(definition, path, segments, url.searchParams);
    if (matched) return accountOf(definition, matched.handle, matched.id);
  }
  return null;
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

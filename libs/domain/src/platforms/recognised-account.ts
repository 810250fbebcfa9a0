import type { PlatformKey } from '../model/vocabulary.js';
import { fediverseAddress, handleKey } from './handle.js';
import type { PlatformDefinition } from './platform-definition.js';

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

/** An account of a platform that is defined, by its handle with prefix or its object id. */
export function accountOf(
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

/** An account of the fediverse by its address `name@host`; null where the text is none. */
export function accountOfAddress(text: string): RecognisedAccount | null {
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

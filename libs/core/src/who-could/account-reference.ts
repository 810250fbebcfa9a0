import type { AccountName } from '@vieraugen/data';
import { handleKey, PLATFORM_KEYS, type PlatformKey, recogniseAccount } from '@vieraugen/domain';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([^\s/@]+\.[^\s/]+(?:\/\S*)?)$/i;
const ON_PLATFORM = /^([A-Za-z_]+):(@.+)$/;

/**
 * What a person typed to name an account: an id, an address, `@handle` (`@user@host`), or a handle
 * on one platform (`instagram:@handle`). Null where nothing was typed.
 */
export function accountNameOf(text: string): AccountName | null {
  const trimmed = text.trim();
  if (/^@*$/.test(trimmed)) return null;
  if (UUID.test(trimmed)) return { id: trimmed.toLowerCase() };
  const [, word, handle] = ON_PLATFORM.exec(trimmed) ?? [];
  const platform = platformOf(word);
  if (platform && handle) return { handleKeys: [handleKey(platform, handle)], platform };
  return byAddress(trimmed) ?? { externalId: trimmed, handleKeys: keysOf(trimmed) };
}

function byAddress(text: string): AccountName | null {
  const address = ADDRESS.exec(text)?.[1];
  const known = recogniseAccount(text);
  if (!address && !known) return null;
  return {
    externalId: text,
    handleKeys: known ? [known.handleKey] : keysOf(text),
    platform: known?.platform,
    urlKey: address?.toLowerCase().replace(/\/+$/, ''),
  };
}

/** Platforms tell handles apart in different ways; without the platform each of them counts. */
function keysOf(handle: string): string[] {
  const keys = PLATFORM_KEYS.map((platform) => handleKey(platform, handle));
  return [...new Set([handleKey('OTHER', handle), ...keys])];
}

function platformOf(word: string | undefined): PlatformKey | undefined {
  return PLATFORM_KEYS.find((platform) => platform === word?.toUpperCase());
}

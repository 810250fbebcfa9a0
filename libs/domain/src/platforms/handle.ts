import type { PlatformKey } from '../model/vocabulary.js';
import type { HandleComparison, PlatformDefinition } from './platform-definition.js';
import { PLATFORM_DEFINITIONS } from './platform-definitions.js';

const FEDIVERSE_NAME = /^\w(?:[\w.-]{0,60}\w)?$/;

/** `@Name@Host`, `acct:name@host` → name and host (ASCII, lower case); null for anything else. */
export function fediverseAddress(text: string): { name: string; host: string } | null {
  const match = /^(?:acct:)?@?([^@/\s]+)@([^@/\s]+)$/.exec(text.trim());
  if (!match?.[1] || !match[2] || !FEDIVERSE_NAME.test(match[1])) return null;
  const host = asciiHost(match[2]);
  return host?.includes('.') ? { name: match[1], host } : null;
}

/** A host name as it is compared: lower case, international letters in their ASCII form. */
export function asciiHost(host: string): string | null {
  try {
    return new URL(`https://${host}`).hostname || null;
  } catch {
    return null;
  }
}

/** Percent-encoding undone where it is valid, composed letters, no @ in front, no slash behind. */
export function plainHandle(text: string): string {
  const trimmed = decoded(text.trim()).normalize('NFC');
  return trimmed.replace(/^@+/, '').replace(/\/+$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The definition of a platform; the many services behind OTHER and Mastodon have none of their own. */
export function definitionOf(platform: PlatformKey): PlatformDefinition | undefined {
  if (platform === 'OTHER') return undefined;
  return PLATFORM_DEFINITIONS.find((definition) => definition.platform === platform);
}

/**
 * What two spellings of one account have in common, and what no two accounts of a platform share:
 * compare and store this, show the handle itself.
 */
export function handleKey(platform: PlatformKey, handle: string): string {
  const plain = plainHandle(handle);
  if (platform === 'MASTODON') {
    const address = fediverseAddress(plain);
    return address ? `${address.name.toLowerCase()}@${address.host}` : plain.toLowerCase();
  }
  const definition = definitionOf(platform);
  if (definition?.id?.exec(plain)?.[1] === plain) return plain;
  return compared(plain, definition?.comparison ?? 'NO_CASE');
}

function compared(plain: string, comparison: HandleComparison): string {
  if (comparison === 'EXACT') return plain;
  const lower = plain.toLowerCase();
  return comparison === 'NO_CASE' ? lower : lower.replaceAll('.', '') || lower;
}

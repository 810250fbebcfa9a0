import {
  PLATFORM_KEYS,
  type PlatformKey,
  recogniseAccount,
  type RecognisedAccount,
  recogniseHandle,
} from '@vieraugen/domain';
import { invalid, oneOf, optionalAddress } from '../kernel/checks.js';

/** Which account on which platform: what the public sees of it. */
export interface AccountIdentity {
  readonly platformKey: PlatformKey;
  readonly handle: string | null;
  readonly handleKey: string | null;
  readonly platformUserId: string | null;
  readonly url: string | null;
}

interface Said {
  readonly url?: string | null;
  readonly platform?: PlatformKey | null;
  readonly handle?: string | null;
}

/** Puts together what address, platform and handle say; they must not contradict each other. */
export function identityOf({ url, platform, handle }: Said): AccountIdentity {
  const byUrl = url ? recogniseAccount(url) : null;
  const platformKey = platform ? oneOf('platform', platform, PLATFORM_KEYS) : byUrl?.platform;
  if (!platformKey) throw url ? unknownAddress() : nothingSaid();
  if (byUrl && byUrl.platform !== platformKey) throw otherPlatform(byUrl);
  const byHandle = handle ? handleOn(platformKey, handle) : null;
  if (byUrl && byHandle && byUrl.handleKey !== byHandle.handleKey) throw otherHandle(byUrl);
  const known = byUrl ?? byHandle;
  if (!known && !url) throw nothingSaid();
  return {
    platformKey,
    handle: known?.handle ?? null,
    handleKey: known?.handleKey ?? null,
    platformUserId: known?.platformUserId ?? null,
    url: known?.url ?? optionalAddress('url', url) ?? null,
  };
}

/** The handle as its platform writes it. */
export function handleOn(platform: PlatformKey, handle: string): RecognisedAccount {
  const recognised = recogniseHandle(platform, handle);
  if (recognised) return recognised;
  throw invalid(
    'handle',
    'Diese Bezeichnung ist auf der Plattform nicht möglich.',
    'This handle is not possible on the platform.',
  );
}

function unknownAddress() {
  return invalid(
    'url',
    'Aus dieser Adresse lässt sich die Plattform nicht erkennen. Bitte wählen Sie sie aus.',
    'The platform cannot be told from this address. Please choose it.',
  );
}

function nothingSaid() {
  return invalid(
    'url',
    'Bitte geben Sie die Adresse des Accounts an oder Plattform und Bezeichnung.',
    'Please enter the account’s address, or its platform and handle.',
  );
}

function otherPlatform({ platform }: RecognisedAccount) {
  return invalid(
    'platform',
    `Die Adresse gehört zu einer anderen Plattform (${platform}).`,
    `The address belongs to another platform (${platform}).`,
  );
}

function otherHandle({ handle }: RecognisedAccount) {
  return invalid(
    'handle',
    `Die Adresse gehört zu einer anderen Bezeichnung (${handle}).`,
    `The address belongs to another handle (${handle}).`,
  );
}

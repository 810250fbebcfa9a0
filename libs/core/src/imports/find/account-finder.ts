import type { AccountOnRecord } from '@vieraugen/data';
import { handleKey, PLATFORM_KEYS, type PlatformKey, recogniseAccount } from '@vieraugen/domain';
import { REASONS } from '../rows/reasons.js';
import { type Found, Lookup } from './lookup.js';

/** What identifies an account on its platform. */
interface Identity {
  readonly platform: PlatformKey;
  readonly handleKey: string;
  readonly platformUserId: string | null;
}

const pair = (platform: PlatformKey, key: string) => `${platform} ${key}`;

/** Finds accounts by external id, id, address, `@name@host` or `@handle`. */
export class AccountFinder {
  private readonly byId = new Map<string, AccountOnRecord>();
  private readonly byExternalId = new Map<string, AccountOnRecord>();
  private readonly byHandle = new Lookup<AccountOnRecord>();
  private readonly byPlatformId = new Lookup<AccountOnRecord>();

  constructor(accounts: readonly AccountOnRecord[]) {
    for (const account of accounts) {
      const { id, externalId, platform, platformUserId } = account;
      this.byId.set(id, account);
      if (externalId !== null) this.byExternalId.set(externalId, account);
      if (account.handleKey) this.byHandle.add(pair(platform, account.handleKey), account);
      if (platformUserId) this.byPlatformId.add(pair(platform, platformUserId), account);
    }
  }

  withId(id: string): AccountOnRecord | undefined {
    return this.byExternalId.get(id) ?? this.byId.get(id.toLowerCase());
  }

  /** The account with this object id or this handle on its platform. */
  withIdentity({
    platform,
    handleKey: key,
    platformUserId,
  }: Identity): AccountOnRecord | undefined {
    const [byId] = platformUserId ? this.byPlatformId.all(pair(platform, platformUserId)) : [];
    // An address with the platform's own id is also stored as handle where nobody knew a better one.
    return byId ?? this.byHandle.all(pair(platform, key)).at(-1);
  }

  find(text: string): Found<AccountOnRecord> {
    const known = this.withId(text);
    if (known) return { found: known };
    const recognised = recogniseAccount(text);
    const candidates = recognised
      ? [this.withIdentity(recognised)].filter((account) => account !== undefined)
      : PLATFORM_KEYS.flatMap((key) => this.byHandle.all(pair(key, handleKey(key, text))));
    const [only, ...more] = candidates;
    if (!only) return { reason: REASONS.noAccount };
    return more.length > 0 ? { reason: REASONS.severalAccounts } : { found: only };
  }
}

/** What a report calls an account. */
export function accountLabel(platform: PlatformKey, handle: string | null): string {
  return `${handle ? `@${handle.replace(/^@/, '')}` : '?'} (${platform})`;
}

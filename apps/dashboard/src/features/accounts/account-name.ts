import type { PlatformKey } from '@vieraugen/domain';

export interface AccountNames {
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly url?: string | null;
  readonly platform?: { readonly key?: PlatformKey };
}

/** Where a page has a name of its own and no handle that starts with @. */
const WITHOUT_AT: readonly PlatformKey[] = ['FACEBOOK', 'LINKEDIN', 'WHATSAPP_CHANNEL', 'OTHER'];

/** What an account is called: its handle, or whatever else it is known by. */
export function accountName({ handle, displayName, url, platform }: AccountNames): string {
  if (!handle) return displayName ?? url ?? '–';
  const key = platform?.key;
  const bare = handle.startsWith('@') || (key !== undefined && WITHOUT_AT.includes(key));
  return bare ? handle : `@${handle}`;
}

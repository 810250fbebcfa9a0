interface AccountNames {
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly url?: string | null;
}

/** What an account is called: its handle, or whatever else it is known by. */
export function accountName({ handle, displayName, url }: AccountNames): string {
  if (handle) return handle.startsWith('@') ? handle : `@${handle}`;
  return displayName ?? url ?? '–';
}

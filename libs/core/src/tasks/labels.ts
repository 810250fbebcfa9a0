import { accountsById } from '../accounts/account.queries.js';
import type { Reading } from '../kernel/reading.js';

/** What the accounts of some rows are called. */
export interface Labels {
  of(accountId: string | null): string | null;
  /** Several in one line. */
  ofAll(accountIds: readonly string[]): string | null;
}

/** One statement for all rows; an account without a handle is called by its name or address. */
export async function labelsOfAccounts(
  reading: Reading,
  rows: readonly { readonly accountId: string | null }[],
): Promise<Labels> {
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const accounts = ids.length > 0 ? await accountsById(reading, ids) : [];
  const labels = new Map(
    accounts.map(({ id, handle, displayName, url }) => [
      id,
      handle ? `@${handle}` : (displayName ?? url),
    ]),
  );
  const ofAll = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => labels.get(id) ?? []).join(', ') || null;
  return { of: (accountId) => (accountId && labels.get(accountId)) ?? null, ofAll };
}

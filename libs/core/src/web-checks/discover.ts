import { recogniseAccount, type RecognisedAccount } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { registerAccountsIn } from '../accounts/register-accounts.js';
import type { Change } from '../kernel/work.js';
import type { AccountLook } from './look.js';

interface Discovery {
  readonly account: RecognisedAccount;
  readonly authorityId: string;
  readonly page: string;
}

/**
 * Enters accounts that official pages link to and that the register does not know (REG-05). Whose
 * they are is to be found out; they stand with the house whose page names them.
 */
export async function discoverIn(
  change: Change,
  viewer: Viewer,
  looks: readonly AccountLook[],
): Promise<number> {
  const found = linkedAccounts(looks);
  if (found.size === 0) return 0;
  // What is on record already is refused one by one, as in every entry of several accounts.
  const outcomes = await registerAccountsIn(
    change,
    viewer,
    [...found.values()].map(({ account, authorityId, page }) => ({
      authorityId,
      url: account.url,
      status: 'DISCOVERED' as const,
      statusReason: `Verweis auf ${page}`,
    })),
  );
  return outcomes.filter(({ error }) => !error).length;
}

function linkedAccounts(looks: readonly AccountLook[]): ReadonlyMap<string, Discovery> {
  const found = new Map<string, Discovery>();
  for (const { account: own, links } of looks)
    for (const { link, page } of links) {
      const account = recogniseAccount(link);
      if (!account || account.platform === 'OTHER') continue;
      const key = `${account.platform} ${account.handleKey}`;
      if (!found.has(key)) found.set(key, { account, authorityId: own.authorityId, page });
    }
  return found;
}

import { AccountStateEntity, accountsOnRecord, closeAndInsert } from '@vieraugen/data';
import { canBecome } from '@vieraugen/domain';
import { accountLabel } from '../find/account-finder.js';
import type { Ending } from './import-kind.js';

const LAST_WORD = 'Steht nicht mehr in der vollständigen Liste.';

/** An account that a complete list no longer names is wound up: access to it has still to end. */
export const ACCOUNTS_ENDING: Ending = {
  async running({ change, now, reaches }) {
    const accounts = await accountsOnRecord(change, now);
    return accounts
      .filter(({ status, authorityId }) => {
        return status !== null && canBecome(status, 'DECOMMISSIONING') && reaches(authorityId);
      })
      .map(({ id, platform, handle }) => ({ id, subject: accountLabel(platform, handle) }));
  },
  async end({ change, now }, ids) {
    const wanted = new Set(ids);
    const accounts = (await accountsOnRecord(change, now)).filter(({ id }) => wanted.has(id));
    const states = accounts.map(({ id, authorityId }) => ({
      ...{ accountId: id, authorityId, from: now },
      status: 'DECOMMISSIONING' as const,
      reason: LAST_WORD,
    }));
    await closeAndInsert(change, AccountStateEntity, ['accountId'], states);
    change.judge({ accountIds: ids, authorityIds: accounts.map((account) => account.authorityId) });
  },
};

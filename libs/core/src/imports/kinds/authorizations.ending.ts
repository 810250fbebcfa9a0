import { accountsOnRecord, authorizationsOnRecord } from '@vieraugen/data';
import { contains } from '@vieraugen/domain';
import { endAuthorizationsIn } from '../../authorizations/end-authorizations.js';
import { accountLabel } from '../find/account-finder.js';
import type { Ending } from './import-kind.js';

/** An authorization that a complete list no longer names ends now. */
export const AUTHORIZATIONS_ENDING: Ending = {
  async running({ change, now, reaches }) {
    const accounts = await accountsOnRecord(change, now);
    const mine = new Map(
      accounts.filter(({ authorityId }) => reaches(authorityId)).map((one) => [one.id, one]),
    );
    const authorizations = await authorizationsOnRecord(change, [...mine.keys()]);
    return authorizations
      .filter(({ valid }) => contains(valid, now))
      .map(({ id, accountId, role }) => {
        const account = mine.get(accountId);
        const label = account ? accountLabel(account.platform, account.handle) : accountId;
        return { id, subject: `${label}: ${role}` };
      });
  },
  async end({ change, viewer }, ids) {
    const inputs = ids.map((id) => ({ id, trigger: 'REVIEW' as const }));
    await endAuthorizationsIn(change, viewer, inputs, { strict: true });
  },
};

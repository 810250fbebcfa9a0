import type { AccountFact } from '../facts/facts.js';
import type { AccountStatus } from '../model/vocabulary.js';
import type { CommonReason } from './common-reasons.js';
import { aboutAccount, type Judgement } from './judgement.js';

/** The single judgement of a rule that binds accounts in operation only, or null if it binds. */
export function unlessActive(account: AccountFact): readonly Judgement<CommonReason>[] | null {
  return unlessStatus(account, (status) => status === 'ACTIVE');
}

/** Accounts that are ours and still exist, in operation or not. */
export function unlessKept(account: AccountFact): readonly Judgement<CommonReason>[] | null {
  return unlessStatus(account, (status) => KEPT.includes(status));
}

const KEPT: readonly AccountStatus[] = ['UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'DECOMMISSIONING'];

function unlessStatus(
  account: AccountFact,
  binds: (status: AccountStatus) => boolean,
): readonly Judgement<CommonReason>[] | null {
  const { status } = account;
  if (status === null) return [aboutAccount(account, 'UNDETERMINED', 'STATUS_UNKNOWN')];
  if (binds(status)) return null;
  return [aboutAccount(account, 'NOT_APPLICABLE', 'ACCOUNT_NOT_ACTIVE', { status })];
}

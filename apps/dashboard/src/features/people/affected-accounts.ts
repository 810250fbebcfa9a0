interface Interval {
  readonly from: string;
  readonly to: string | null;
}

interface OfAccount<Account> {
  readonly valid: Interval;
  readonly account: Account;
}

/** Whether something has not ended yet at the instant; what is still to begin counts too. */
export function isOpen({ to }: Interval, at: number): boolean {
  return to === null || Date.parse(to) > at;
}

/** The accounts of what is still open, each once: by authorization or by a way in. */
export function affectedAccounts<Account extends { readonly id: string }>(
  authorizations: readonly OfAccount<Account>[],
  accessGrants: readonly OfAccount<Account>[],
  at: number,
): readonly Account[] {
  const open = [...authorizations, ...accessGrants].filter(({ valid }) => isOpen(valid, at));
  return [...new Map(open.map(({ account }) => [account.id, account])).values()];
}

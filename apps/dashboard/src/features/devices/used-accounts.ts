import type { DeviceAccount } from './devices.queries.js';

interface Use {
  readonly valid: { readonly to: string | null };
  readonly authorization: { readonly account: DeviceAccount };
}

/** The accounts of what has not ended at the instant, each once. */
export function usedAccounts(uses: readonly Use[], at: number): readonly DeviceAccount[] {
  const open = uses.filter(({ valid: { to } }) => to === null || Date.parse(to) > at);
  return [
    ...new Map(
      open.map(({ authorization: { account } }) => [account.id, account] as const),
    ).values(),
  ];
}

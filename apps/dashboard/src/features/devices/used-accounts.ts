import type { DeviceAccount, DeviceDetail } from './devices.queries.js';

/** The accounts that the device is used for at the instant, each once. */
export function usedAccounts(
  uses: readonly Pick<DeviceDetail['uses'][number], 'valid' | 'authorization'>[],
  at: number,
): readonly DeviceAccount[] {
  const open = uses.filter(({ valid: { to } }) => to === null || Date.parse(to) > at);
  return [
    ...new Map(
      open.map(({ authorization: { account } }) => [account.id, account] as const),
    ).values(),
  ];
}

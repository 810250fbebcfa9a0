import {
  AccessGrantEntity,
  type AccountEntity,
  insertRows,
  newId,
  notYetOpen,
} from '@vieraugen/data';
import { type Instant, MECHANISM_OF_MODEL } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';

export interface Entitled {
  readonly account: Pick<AccountEntity, 'id' | 'authorityId' | 'accessModel'>;
  readonly holderId: string;
  readonly from: Instant;
}

/**
 * Opens the way onto the account that its access model means, for those who have not got it yet. It
 * stays open when the authorization ends: whether somebody still can is a question of its own.
 */
export async function openAccess(change: Change, entitled: readonly Entitled[]): Promise<void> {
  const wanted = entitled.flatMap(({ account, holderId, from }) =>
    account.accessModel === null
      ? []
      : [
          {
            accountId: account.id,
            authorityId: account.authorityId,
            holderId,
            mechanism: MECHANISM_OF_MODEL[account.accessModel],
            from,
          },
        ],
  );
  const missing = await notYetOpen(change, onceEach(wanted));
  await insertRows(
    change,
    AccessGrantEntity,
    missing.map(({ from, ...access }) => ({
      ...access,
      id: newId(change.now),
      valid: { from, to: null },
    })),
  );
}

/** One access per person, account and mechanism, from the earliest instant on. */
function onceEach<
  W extends { accountId: string; holderId: string; mechanism: string; from: Instant },
>(wanted: readonly W[]): readonly W[] {
  const earliest = new Map<string, W>();
  for (const one of wanted) {
    const key = `${one.accountId} ${one.holderId} ${one.mechanism}`;
    const other = earliest.get(key);
    if (!other || one.from < other.from) earliest.set(key, one);
  }
  return [...earliest.values()];
}

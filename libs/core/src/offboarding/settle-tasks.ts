import { lockWhere, OffboardingTaskEntity, updateRows } from '@vieraugen/data';
import type { Change } from '../kernel/work.js';

interface Entitled {
  readonly accountId: string;
  readonly personId: string;
}

/** Closes the lists of those who may act again: nothing is to be taken from them any more. */
export async function settleOffboardings(
  change: Change,
  entitled: readonly Entitled[],
): Promise<void> {
  if (entitled.length === 0) return;
  const open = await lockWhere(
    change,
    OffboardingTaskEntity,
    `t.closed_at is null and (t.account_id, t.person_id) in
       (select * from unnest($1::uuid[], $2::uuid[]))`,
    [entitled.map(({ accountId }) => accountId), entitled.map(({ personId }) => personId)],
  );
  await updateRows(
    change,
    OffboardingTaskEntity,
    [...open.keys()].map((id) => ({ id, closedAt: change.now, outcome: 'NOT_NEEDED' as const })),
  );
}

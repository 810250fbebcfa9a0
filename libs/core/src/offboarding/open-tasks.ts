import {
  heldAccess,
  insertRows,
  type LapsedEntitlement,
  newId,
  OffboardingItemEntity,
  OffboardingTaskEntity,
} from '@vieraugen/data';
import { offboardingItems } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';

/** An entitlement that is over, or will be. */
export type LostEntitlement = LapsedEntitlement;

/**
 * Opens the list of what has to be done, for everybody whose entitlement is over by now, who has
 * something of the account and may not go on by another authorization. What ends later is come upon
 * when it ends. The same end opens one list only. Answers how many were opened.
 */
export async function openOffboardings(
  change: Change,
  lost: readonly LostEntitlement[],
): Promise<number> {
  const over = lost.filter(({ endedAt }) => endedAt <= change.now);
  const held = await heldAccess(change, over, change.now);
  const due = over.flatMap((one, index) => {
    const has = held[index]!;
    const kinds = has.goesOn ? [] : offboardingItems(has);
    return kinds.length === 0 ? [] : [{ ...one, kinds, id: newId(change.now) }];
  });
  const opened = await insertRows(
    change,
    OffboardingTaskEntity,
    due.map(({ kinds: _kinds, ...task }) => ({ ...task, openedAt: change.now })),
    { skipConflicts: true },
  );
  const items = due
    .filter(({ id }) => opened.has(id))
    .flatMap(({ id: taskId, accountId, authorityId, kinds }) =>
      kinds.map((kind) => ({ id: newId(change.now), taskId, accountId, authorityId, kind })),
    );
  await insertRows(change, OffboardingItemEntity, items);
  return opened.size;
}

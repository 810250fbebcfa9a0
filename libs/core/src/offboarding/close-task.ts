import {
  AccessGrantEntity,
  evidenceByIds,
  lockWhere,
  type OffboardingItemEntity,
  OffboardingTaskEntity,
  updateRows,
} from '@vieraugen/data';
import { type Instant, ITEM_OF_MECHANISM } from '@vieraugen/domain';
import { closeGrants } from '../access/close-grants.js';
import type { Change } from '../kernel/work.js';
import { evidenceText } from './carry-out-item.js';

interface Closing {
  readonly at: Instant;
  readonly evidenceId: string;
}

/**
 * Closes a list whose items are all done: each access of the person ends when the item was done that
 * takes it away, with that item's evidence; one whose means is not known with the last of them.
 */
export async function closeTask(
  change: Change,
  task: OffboardingTaskEntity,
  items: readonly OffboardingItemEntity[],
): Promise<void> {
  await updateRows(change, OffboardingTaskEntity, [
    { id: task.id, closedAt: change.now, outcome: 'DONE' },
  ]);
  const grants = await lockWhere(
    change,
    AccessGrantEntity,
    't.account_id = $1 and t.holder_id = $2 and t.valid @> $3::timestamptz',
    [task.accountId, task.personId, new Date(change.now).toISOString()],
  );
  const ids = items.flatMap(({ evidenceId }) => evidenceId ?? []);
  const evidence = new Map((await evidenceByIds(change, ids)).map((row) => [row.id, row]));
  const closed = [...grants.values()].flatMap((grant) => {
    const closing = closingOf(grant, items);
    // What began afterwards is not covered by it, and stays for ACC-01 to show.
    if (!closing || closing.at <= grant.valid.from) return [];
    const shown = evidenceText(evidence.get(closing.evidenceId)!);
    return [{ grant, at: closing.at, evidence: shown }];
  });
  await closeGrants(change, closed);
}

function closingOf(
  { mechanism }: AccessGrantEntity,
  items: readonly OffboardingItemEntity[],
): Closing | null {
  const closes = items.filter(
    ({ kind }) => mechanism === null || kind === ITEM_OF_MECHANISM[mechanism],
  );
  const last = closes.toSorted((a, b) => a.doneAt! - b.doneAt!).at(-1);
  return last ? { at: last.doneAt!, evidenceId: last.evidenceId! } : null;
}

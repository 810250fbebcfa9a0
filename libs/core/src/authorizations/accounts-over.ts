import { AccountStateEntity, instantText, lockWhere } from '@vieraugen/data';
import { isOver } from '@vieraugen/domain';
import { ExpectedError } from '@vieraugen/platform';
import type { Change } from '../kernel/work.js';

/** Which of the accounts are over at present; none of them is closed while this is decided on. */
export async function accountsOver(
  change: Change,
  accountIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const states = await lockWhere(
    change,
    AccountStateEntity,
    't.account_id = any($1::uuid[]) and t.valid @> $2::timestamptz',
    [[...accountIds], instantText(change.now)],
  );
  const over = [...states.values()].filter(({ status }) => isOver(status));
  return new Set(over.map(({ accountId }) => accountId));
}

/** Refuses whoever would let somebody onto an account that is not run any more. */
export function requireNotOver(over: ReadonlySet<string>, accountId: string): void {
  if (!over.has(accountId)) return;
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Das Konto ist geschlossen oder wird nicht betrieben. Dafür gibt es keine Berechtigung mehr.',
    'The account is closed or not run. Nobody can be authorised for it any more.',
    'accountId',
  );
}

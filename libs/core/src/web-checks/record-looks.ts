import {
  AccountVerificationEntity,
  closeAndInsert,
  lockWhere,
  PageCheckEntity,
  updateRows,
} from '@vieraugen/data';
import { DAY, type Instant } from '@vieraugen/domain';
import type { Change } from '../kernel/work.js';
import type { AccountLook } from './look.js';

/** After a longer pause, what was seen before and after it is not taken for one. */
const LONGEST_PAUSE = 30 * DAY;
const OPEN = 't.account_id = any($1::uuid[]) and upper_inf(t.valid)';

/** Records what was seen: the same again only moves the instant of the last look. */
export async function recordLooksIn(change: Change, looks: readonly AccountLook[]): Promise<void> {
  await recordPages(change, looks);
  await recordProofs(change, looks);
  change.judge({ accountIds: looks.map(({ account }) => account.id) });
}

async function recordPages(change: Change, looks: readonly AccountLook[]): Promise<void> {
  const ids = looks.map(({ account }) => account.id);
  const open = [...(await lockWhere(change, PageCheckEntity, OPEN, [ids])).values()];
  const said = looks.flatMap(({ account: { id, authorityId }, pages }) =>
    pages.map((look) => ({ ...seenOf(id, authorityId, change.now), ...look })),
  );
  const before = (one: (typeof said)[number]) =>
    open.find(
      (row) =>
        row.accountId === one.accountId &&
        row.page === one.page &&
        row.url === one.url &&
        row.status === one.status &&
        row.failure === one.failure &&
        isSoonAfter(row, change.now),
    );
  await updateRows(change, PageCheckEntity, seenAgain(said, before));
  const anew = said.filter((one) => !before(one));
  await closeAndInsert(change, PageCheckEntity, ['accountId', 'page'], anew);
}

async function recordProofs(change: Change, looks: readonly AccountLook[]): Promise<void> {
  const ids = looks.map(({ account }) => account.id);
  const open = [...(await lockWhere(change, AccountVerificationEntity, OPEN, [ids])).values()];
  const said = looks.flatMap(({ account: { id, authorityId }, proof }) =>
    proof ? [{ ...seenOf(id, authorityId, change.now), ...proof }] : [],
  );
  const before = (one: (typeof said)[number]) =>
    open.find(
      (row) =>
        row.accountId === one.accountId &&
        row.method === one.method &&
        row.ok === one.ok &&
        isSoonAfter(row, change.now),
    );
  await updateRows(change, AccountVerificationEntity, seenAgain(said, before));
  const anew = said.filter((one) => !before(one));
  await closeAndInsert(change, AccountVerificationEntity, ['accountId'], anew);
}

function seenOf(accountId: string, authorityId: string, now: Instant) {
  return { accountId, authorityId, checkedAt: now, from: now };
}

function isSoonAfter({ checkedAt }: { readonly checkedAt: Instant }, now: Instant): boolean {
  return now - checkedAt <= LONGEST_PAUSE;
}

function seenAgain<S extends { readonly checkedAt: Instant }>(
  said: readonly S[],
  before: (one: S) => { readonly id: string } | undefined,
): readonly { readonly id: string; readonly checkedAt: Instant }[] {
  return said.flatMap((one) => {
    const row = before(one);
    return row ? [{ id: row.id, checkedAt: one.checkedAt }] : [];
  });
}

import {
  AccountEntity,
  AccountHandleEntity,
  closeAndInsert,
  lockRows,
  lockWhere,
  takenHandles,
  updateRows,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { optionalAddress, validInstant } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { validDetails } from './account-details.js';
import { handleOn } from './account-identity.js';
import type { ChangeAccountInput } from './account.inputs.js';
import { handleTaken } from './register-accounts.js';

interface Valid {
  readonly account: AccountEntity;
  readonly details: ReturnType<typeof validDetails> & { readonly url?: string | null };
  readonly handle: {
    readonly handle: string;
    readonly handleKey: string;
    readonly from: Instant;
  } | null;
}

/** Changes what is kept about accounts; a handle changes by date and keeps its predecessor. */
export async function changeAccountsIn(
  change: Change,
  _viewer: Viewer,
  inputs: readonly ChangeAccountInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const accounts = await lockRows(
    change,
    AccountEntity,
    inputs.map(({ id }) => id),
  );
  const valid = Batch.of(inputs, options).refine((input) =>
    validChange(input, found(accounts.get(input.id), 'Der Account', 'The account'), change.now),
  );
  const batch = await withFreeHandles(change, valid);
  await updateRows(
    change,
    AccountEntity,
    batch.values.map(({ account, details }) => ({ ...details, id: account.id })),
  );
  await closeAndInsert(
    change,
    AccountHandleEntity,
    ['accountId'],
    batch.values.flatMap(handleChange),
  );
  change.judge({ accountIds: batch.values.map(({ account }) => account.id) });
  return batch.succeed(({ account }) => account.id);
}

function validChange(input: ChangeAccountInput, account: AccountEntity, now: Instant): Valid {
  const details = { ...validDetails(input), url: optionalAddress('url', input.url) };
  if (!input.handle) return { account, details, handle: null };
  const { handle, handleKey, url } = handleOn(account.platformKey, input.handle);
  return {
    account,
    details: { ...details, url: details.url === undefined ? url : details.url },
    handle: { handle, handleKey, from: validInstant('from', input.from ?? now) },
  };
}

function handleChange({ account, handle }: Valid) {
  if (!handle) return [];
  const { id: accountId, authorityId, platformKey } = account;
  return [{ accountId, authorityId, platformKey, ...handle }];
}

/** Refuses handles that another account bears from then on; a new spelling of one's own is free. */
async function withFreeHandles(change: Change, batch: Batch<Valid>): Promise<Batch<Valid>> {
  const renamed = batch.values.filter(({ handle }) => handle);
  if (renamed.length === 0) return batch;
  const ids = renamed.map(({ account }) => account.id);
  const own = await lockWhere(change, AccountHandleEntity, 't.account_id = any($1::uuid[])', [ids]);
  const owned = new Set(
    [...own.values()].map(({ accountId, handleKey }) => `${accountId} ${handleKey}`),
  );
  const foreign = renamed.filter(
    ({ account, handle }) => !owned.has(`${account.id} ${handle?.handleKey}`),
  );
  const taken = await takenHandles(
    change,
    foreign.map(({ account, handle }) => ({
      platformKey: account.platformKey,
      handleKey: handle!.handleKey,
      valid: { from: handle!.from, to: null },
    })),
  );
  const refused = new Set([...taken].map((position) => foreign[position]!.account.id));
  return batch.check(({ account, handle }) => {
    if (handle && refused.has(account.id)) throw handleTaken(handle.handle);
  });
}

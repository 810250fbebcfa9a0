import {
  AccountEntity,
  AccountHandleEntity,
  AccountStateEntity,
  AuthorityEntity,
  holdRows,
  insertRows,
  newId,
  type NewRow,
  takenHandles,
} from '@vieraugen/data';
import {
  ACCOUNT_KINDS,
  type AccountKind,
  type AccountStatus,
  FIRST_ACCOUNT_STATUSES,
  type Interval,
  overlaps,
} from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { invalid, oneOf, optionalText, validInterval } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { validDetails } from './account-details.js';
import { identityOf } from './account-identity.js';
import { requireDecider } from './account-status.js';
import type { RegisterAccountInput } from './account.inputs.js';

type HandleRow = NewRow<AccountHandleEntity>;

interface Registration {
  readonly row: NewRow<AccountEntity>;
  readonly handle: HandleRow | null;
  readonly state: NewRow<AccountStateEntity>;
}

/**
 * Enters accounts with their first handle and status. Existing accounts enter as what they are,
 * straight to ACTIVE too: the guards bind changes of status, and the rules judge the entry at once.
 */
export async function registerAccountsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly RegisterAccountInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const named = inputs.map(({ authorityId }) => authorityId);
  const authorities = await holdRows(change, AuthorityEntity, named);
  const valid = Batch.of(inputs, options)
    .check(({ authorityId }) => {
      found(authorities.get(authorityId), 'Die Behörde', 'The authority');
    })
    .refine((input) => registrationOf(input, change))
    .check(({ state }) => requireEntry(viewer, state));
  const free = await withFreeHandles(change, valid);
  const rows = free.values.map(({ row }) => row);
  const inserted = await insertRows(change, AccountEntity, rows, { skipConflicts: true });
  const entered = free.check(({ row }) => requireNew(inserted.has(row.id)));
  const handles = entered.values.flatMap(({ handle }) => (handle ? [handle] : []));
  await insertRows(change, AccountHandleEntity, handles);
  await insertRows(
    change,
    AccountStateEntity,
    entered.values.map(({ state }) => state),
  );
  change.judge({
    accountIds: entered.values.map(({ row }) => row.id),
    authorityIds: entered.values.map(({ row }) => row.authorityId),
  });
  return entered.succeed(({ row }) => row.id);
}

function registrationOf(input: RegisterAccountInput, change: Change): Registration {
  const id = newId(change.now);
  const { authorityId } = input;
  const { handle, handleKey, platformUserId, platformKey, url } = identityOf(input);
  const details = validDetails(input);
  const kind = oneOf('kind', input.kind ?? 'INSTITUTIONAL', ACCOUNT_KINDS);
  const valid = intervalOf(input, kind, change.now);
  const row = {
    ...details,
    id,
    authorityId,
    platformKey,
    url,
    kind,
    valid,
    platformUserId: details.platformUserId ?? platformUserId,
    languages: details.languages ?? [],
    maxAuthorized: details.maxAuthorized ?? 4,
    isDemo: input.isDemo ?? false,
  };
  const state = {
    id: newId(change.now),
    accountId: id,
    authorityId,
    status: oneOf('status', input.status ?? 'PROPOSED', FIRST_ACCOUNT_STATUSES),
    reason: optionalText('statusReason', input.statusReason, 1_000) ?? null,
    valid,
  };
  if (handle === null || handleKey === null) return { row, state, handle: null };
  const bearing = { id: newId(change.now), accountId: id, authorityId, platformKey, valid };
  return { row, state, handle: { ...bearing, handle, handleKey } };
}

/** Whoever may not decide on operation enters what is proposed or was come upon. */
const OPEN_TO_ALL: readonly AccountStatus[] = ['PROPOSED', 'UNDER_REVIEW', 'DISCOVERED'];

/** A list says what is so already, and a change of now is decided by who may decide it. */
function requireEntry(viewer: Viewer, { status, authorityId }: NewRow<AccountStateEntity>): void {
  if (OPEN_TO_ALL.includes(status) || viewer.via === 'IMPORT') return;
  requireDecider(viewer, 'ACTIVE', authorityId);
}

function intervalOf(input: RegisterAccountInput, kind: AccountKind, now: number): Interval {
  const fields = { from: 'validFrom', to: 'validTo' };
  const valid = validInterval(input.validFrom ?? now, input.validTo, fields);
  if (kind === 'CAMPAIGN' && valid.to === null) {
    throw invalid(
      'validTo',
      'Ein Kampagnenaccount braucht ein Enddatum.',
      'A campaign account needs an end date.',
    );
  }
  return valid;
}

/** Refuses handles that an account bears already, in the register or earlier in the same change. */
async function withFreeHandles(
  change: Change,
  batch: Batch<Registration>,
): Promise<Batch<Registration>> {
  const handles = batch.values.flatMap(({ handle }) => (handle ? [handle] : []));
  const positions = await takenHandles(change, handles);
  const taken = new Set([...positions].map((position) => handles[position]!.id));
  const seen = new Map<string, HandleRow[]>();
  return batch.check(({ handle }) => {
    if (!handle) return;
    const key = `${handle.platformKey} ${handle.handleKey}`;
    const others = seen.get(key) ?? [];
    if (taken.has(handle.id) || others.some(({ valid }) => overlaps(valid, handle.valid))) {
      throw handleTaken(handle.handle);
    }
    seen.set(key, [...others, handle]);
  });
}

/** The refusal of a handle that another account bears. */
export function handleTaken(handle: string): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    `${handle} ist auf dieser Plattform bereits für einen Account eingetragen.`,
    `${handle} is on record for an account on this platform already.`,
    'handle',
  );
}

function requireNew(isNew: boolean): void {
  if (isNew) return;
  throw new ExpectedError(
    'CONFLICT',
    'Ein Account mit dieser Kennung ist bereits eingetragen.',
    'An account with this external id is on record already.',
    'externalId',
  );
}

import {
  accountPage,
  type AccountListFilter,
  type AccountRow,
  accountsByIds,
  type AccountSort,
  countAccounts,
  lastAttestations,
  type PlatformRow,
  platformsAt,
} from '@vieraugen/data';
import { ExpectedError } from '@vieraugen/platform';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { AccountListFilter, AccountRow, AccountSort, PlatformRow };

export interface AccountListRequest extends PageRequest {
  readonly filter?: AccountListFilter | null;
  readonly sort?: AccountSort | null;
  readonly descending?: boolean | null;
}

/** One page of the accounts on record at the instant of the reading. */
export async function listAccounts(
  reading: Reading,
  request: AccountListRequest,
): Promise<List<AccountRow>> {
  const seen = reading.permit('register.read');
  const filter = request.filter ?? {};
  const sort = request.sort ?? 'HANDLE';
  idOrRefuse('authorityId', filter.authorityId);
  idOrRefuse('ministryId', filter.ministryId);
  if (!seen.asOf.isNow && (filter.worst || sort === 'WORST')) throw resultsArePresent();
  const order = { sort, descending: request.descending ?? false };
  const page = await accountPage(seen, seen.at, filter, order, pageOf(request));
  return listOf(page, () => countAccounts(seen, seen.at, filter));
}

function resultsArePresent(): ExpectedError {
  return new ExpectedError(
    'INVALID_INPUT',
    'Nach Ergebnissen lässt sich nur am heutigen Stand filtern und sortieren.',
    'Filtering and sorting by results works on the present state only.',
    'asOf',
  );
}

export async function accountsById(reading: Reading, ids: readonly string[]) {
  return accountsByIds(reading.permit('register.read'), ids, reading.at);
}

export async function attestationsOfAccounts(reading: Reading, ids: readonly string[]) {
  return lastAttestations(reading, ids, reading.at);
}

export async function allPlatforms(reading: Reading): Promise<readonly PlatformRow[]> {
  return platformsAt(reading, reading.at);
}

import {
  accountCountsOf,
  authoritiesByIds,
  type AuthorityListFilter,
  type AuthorityNameRow,
  authorityPage,
  type AuthorityParentRow,
  type AuthorityRow,
  childrenOf,
  countAuthorities,
  ministriesOf,
  namesOfAuthorities,
  nilReturnsOf,
  type NilReturnRow,
  parentsOfAuthorities,
} from '@vieraugen/data';
import {
  idOrRefuse,
  type List,
  listOf,
  missing,
  pageOf,
  type PageRequest,
} from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { withFunctions } from '../kernel/withheld.js';

export type {
  AuthorityListFilter,
  AuthorityNameRow,
  AuthorityParentRow,
  AuthorityRow,
  NilReturnRow,
};

export const authoritiesById = (reading: Reading, ids: readonly string[]) =>
  authoritiesByIds(reading.permit('register.read'), ids, reading.at);

/** Authorities that a row names which the viewer sees: what an authority is called is no secret. */
export async function authoritiesNamed(reading: Reading, ids: readonly string[]) {
  const rows = await authoritiesById(reading, ids);
  const others = missing(ids, rows);
  if (others.length === 0) return rows;
  return [...rows, ...(await authoritiesByIds(reading.beyond(), others, reading.at))];
}

export const childrenOfAuthorities = (reading: Reading, ids: readonly string[]) =>
  childrenOf(reading, ids, reading.at);

export const ministriesOfAuthorities = (reading: Reading, ids: readonly string[]) =>
  ministriesOf(reading, ids, reading.at);

export const authorityNames = (reading: Reading, ids: readonly string[]) =>
  namesOfAuthorities(reading, ids);

export const authorityParents = (reading: Reading, ids: readonly string[]) =>
  parentsOfAuthorities(reading, ids);

/** Nil returns; who stated them, for those who are told functions. */
export async function authorityNilReturns(
  reading: Reading,
  ids: readonly string[],
): Promise<NilReturnRow[]> {
  return withFunctions(reading.viewer, await nilReturnsOf(reading, ids), 'statedByFunction');
}

export const accountCounts = (reading: Reading, ids: readonly string[]) =>
  accountCountsOf(reading, ids, reading.at);

export interface AuthorityListRequest extends PageRequest {
  readonly filter?: AuthorityListFilter | null;
}

/** Authorities that exist at the instant of the reading, by name. */
export async function listAuthorities(
  reading: Reading,
  request: AuthorityListRequest,
): Promise<List<AuthorityRow>> {
  const seen = reading.permit('register.read');
  const filter = request.filter ?? {};
  idOrRefuse('ministryId', filter.ministryId);
  const page = await authorityPage(seen, seen.at, filter, pageOf(request));
  return listOf(page, () => countAuthorities(seen, seen.at, filter));
}

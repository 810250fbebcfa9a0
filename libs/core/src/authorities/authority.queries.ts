import {
  accountCountsOf,
  authoritiesByIds,
  type AuthorityNameRow,
  type AuthorityParentRow,
  type AuthorityRow,
  childrenOf,
  ministriesOf,
  namesOfAuthorities,
  nilReturnsOf,
  type NilReturnRow,
  parentsOfAuthorities,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';

export type { AuthorityNameRow, AuthorityParentRow, AuthorityRow, NilReturnRow };

export const authoritiesById = (reading: Reading, ids: readonly string[]) =>
  authoritiesByIds(reading.permit('register.read'), ids, reading.at);

export const childrenOfAuthorities = (reading: Reading, ids: readonly string[]) =>
  childrenOf(reading, ids, reading.at);

export const ministriesOfAuthorities = (reading: Reading, ids: readonly string[]) =>
  ministriesOf(reading, ids, reading.at);

export const authorityNames = (reading: Reading, ids: readonly string[]) =>
  namesOfAuthorities(reading, ids);

export const authorityParents = (reading: Reading, ids: readonly string[]) =>
  parentsOfAuthorities(reading, ids);

export const authorityNilReturns = (reading: Reading, ids: readonly string[]) =>
  nilReturnsOf(reading, ids);

export const accountCounts = (reading: Reading, ids: readonly string[]) =>
  accountCountsOf(reading, ids, reading.at);

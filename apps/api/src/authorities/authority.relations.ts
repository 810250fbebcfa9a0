import {
  accountCounts,
  authoritiesById,
  authoritiesNamed,
  authorityNames,
  authorityNilReturns,
  authorityParents,
  type AuthorityRow,
  childrenOfAuthorities,
  ministriesOfAuthorities,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type { AuthorityType } from './authority.type.js';

export const AUTHORITY = nodeBy<string, AuthorityRow, AuthorityType>(
  'Authority',
  authoritiesById,
  (row) => row.id,
);
/** For what a row names: also beyond the viewer's reach. */
export const NAMED_AUTHORITY = nodeBy<string, AuthorityRow, AuthorityType>(
  'Authority',
  authoritiesNamed,
  (row) => row.id,
);
export const CHILDREN = nodesBy<string, AuthorityRow, AuthorityType>(
  'Authority',
  rowsBy(childrenOfAuthorities, (row) => row.parentId ?? ''),
);
export const MINISTRY_ID = rowBy(ministriesOfAuthorities, (row) => row.authorityId);
export const NAMES = rowsBy(authorityNames, (row) => row.authorityId);
export const PARENTS = rowsBy(authorityParents, (row) => row.authorityId);
export const NIL_RETURNS = rowsBy(authorityNilReturns, (row) => row.authorityId);
export const ACCOUNT_COUNT = rowBy(accountCounts, (row) => row.authorityId);

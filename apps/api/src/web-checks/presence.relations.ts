import {
  pageChecksOfAccounts,
  usageConceptsOfAccounts,
  verificationsOfAccounts,
} from '@vieraugen/core';
import { rowBy, rowsBy } from '../graphql/sight.js';

export const PAGE_CHECKS = rowsBy(pageChecksOfAccounts, (row) => row.accountId);
export const VERIFICATION = rowBy(verificationsOfAccounts, (row) => row.accountId);
export const USAGE_CONCEPT = rowBy(usageConceptsOfAccounts, (row) => row.accountId);

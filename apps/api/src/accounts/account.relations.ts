import {
  type AccountRow,
  accountsById,
  allPlatforms,
  attestationsOfAccounts,
  standingsOfAccounts,
} from '@vieraugen/core';
import { nodeBy, rowBy } from '../graphql/sight.js';
import type { AccountType } from './account.type.js';

export const ACCOUNT = nodeBy<string, AccountRow, AccountType>(
  'Account',
  accountsById,
  (row) => row.id,
);
export const PLATFORM = rowBy(
  (reading) => allPlatforms(reading),
  (row) => row.key,
);
export const ATTESTATION = rowBy(attestationsOfAccounts, (row) => row.accountId);
export const STANDING = rowBy(standingsOfAccounts, (row) => row.accountId);

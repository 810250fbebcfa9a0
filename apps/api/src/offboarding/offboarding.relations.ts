import {
  evidenceFor,
  type EvidenceRow,
  type OffboardingItemRow,
  type OffboardingTaskRow,
  itemsOfOffboardings,
  offboardingsByIds,
  offboardingsOfAccounts,
  offboardingsOfPeople,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { EvidenceType, OffboardingItemType, OffboardingType } from './offboarding.type.js';

export const OFFBOARDING = nodeBy<string, OffboardingTaskRow, OffboardingType>(
  'Offboarding',
  offboardingsByIds,
  (row) => row.id,
);
export const OFFBOARDING_ROWS = rowsBy(offboardingsOfAccounts, (row) => row.accountId);
export const OFFBOARDINGS_OF_ACCOUNT = nodesBy<string, OffboardingTaskRow, OffboardingType>(
  'Offboarding',
  OFFBOARDING_ROWS,
);
export const OFFBOARDINGS_OF_PERSON = nodesBy<string, OffboardingTaskRow, OffboardingType>(
  'Offboarding',
  rowsBy(offboardingsOfPeople, (row) => row.personId),
);
export const ITEMS_OF_OFFBOARDING = nodesBy<string, OffboardingItemRow, OffboardingItemType>(
  'OffboardingItem',
  rowsBy(itemsOfOffboardings, (row) => row.taskId),
);
export const EVIDENCE = nodeBy<string, EvidenceRow, EvidenceType>(
  'EvidenceItem',
  evidenceFor,
  (row) => row.id,
);

import {
  pageChecksOfAccounts as readPageChecks,
  type PageCheckRow,
  usageConceptsOfAccounts as readUsageConcepts,
  type UsageConceptRow,
  verificationsOfAccounts as readVerifications,
  type VerificationRow,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';

export type { PageCheckRow, UsageConceptRow, VerificationRow };

export function pageChecksOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<PageCheckRow[]> {
  return readPageChecks(reading, ids, reading.at);
}

export function verificationsOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<VerificationRow[]> {
  return readVerifications(reading, ids, reading.at);
}

export function usageConceptsOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<UsageConceptRow[]> {
  return readUsageConcepts(reading, ids, reading.at);
}

import {
  countOffboardings,
  itemsOfOffboardings,
  type OffboardingFilter,
  type OffboardingItemRow,
  offboardingPage,
  offboardingsByIds,
  offboardingsOfAccounts,
  offboardingsOfPeople,
  type OffboardingTaskRow,
} from '@vieraugen/data';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

// Row-level security is all that these need: whoever sees the account sees who has still to go.
export { itemsOfOffboardings, offboardingsByIds, offboardingsOfAccounts, offboardingsOfPeople };
export type { OffboardingFilter, OffboardingItemRow, OffboardingTaskRow };

export interface OffboardingListRequest extends PageRequest {
  readonly filter?: OffboardingFilter | null;
}

/** Lists of what is to be done when somebody leaves, the oldest first. */
export async function listOffboardings(
  reading: Reading,
  request: OffboardingListRequest,
): Promise<List<OffboardingTaskRow>> {
  const seen = reading.permit('offboarding.read');
  const filter = request.filter ?? {};
  for (const field of ['authorityId', 'accountId', 'personId'] as const)
    idOrRefuse(field, filter[field]);
  const page = await offboardingPage(seen, seen.at, filter, pageOf(request));
  return listOf(page, () => countOffboardings(seen, seen.at, filter));
}

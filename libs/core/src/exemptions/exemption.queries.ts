import {
  countExemptions,
  type ExemptionListFilter,
  exemptionPage,
  type ExemptionRow,
  exemptionsByIds,
  exemptionsOfFindings,
} from '@vieraugen/data';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { ExemptionListFilter, ExemptionRow };

export interface ExemptionListRequest extends PageRequest {
  readonly filter?: ExemptionListFilter | null;
}

/** Exemptions: those that wait for a decision first, then those that end first. */
export async function listExemptions(
  reading: Reading,
  request: ExemptionListRequest,
): Promise<List<ExemptionRow>> {
  const seen = reading.permit('exemption.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  idOrRefuse('ministryId', filter.ministryId);
  idOrRefuse('accountId', filter.accountId);
  const page = await exemptionPage(seen, seen.at, filter, pageOf(request));
  return listOf(page, () => countExemptions(seen, seen.at, filter));
}

export const exemptionsById = (reading: Reading, ids: readonly string[]) =>
  exemptionsByIds(reading.permit('exemption.read'), ids, reading.at);

/** What was requested about findings; nothing for those who may not read exemptions. */
export async function exemptionsFor(
  reading: Reading,
  findingIds: readonly string[],
): Promise<ExemptionRow[]> {
  const seen = reading.ifPermitted('exemption.read');
  return seen ? exemptionsOfFindings(seen, findingIds, seen.at) : [];
}

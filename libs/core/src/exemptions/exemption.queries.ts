import {
  countExemptions,
  type ExemptionListFilter,
  exemptionPage,
  type ExemptionRow,
  exemptionsByIds,
  exemptionsOfFindings,
} from '@vieraugen/data';
import { may } from '../kernel/insight.js';
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
  reading.permit('exemption.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  idOrRefuse('ministryId', filter.ministryId);
  idOrRefuse('accountId', filter.accountId);
  const page = await exemptionPage(reading, reading.at, filter, pageOf(request));
  return listOf(page, () => countExemptions(reading, reading.at, filter));
}

export const exemptionsById = (reading: Reading, ids: readonly string[]) =>
  exemptionsByIds(reading.permit('exemption.read'), ids, reading.at);

/** What was requested about findings; nothing for those who may not read exemptions. */
export async function exemptionsFor(
  reading: Reading,
  findingIds: readonly string[],
): Promise<ExemptionRow[]> {
  if (!may(reading.viewer, 'exemption.read')) return [];
  return exemptionsOfFindings(reading, findingIds, reading.at);
}

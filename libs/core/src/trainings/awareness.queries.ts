import {
  type AwarenessMeasureFilter,
  awarenessMeasurePage,
  type AwarenessMeasureRow,
  awarenessMeasuresByIds,
  awarenessMeasuresOf,
  countAwarenessMeasures,
} from '@vieraugen/data';
import { type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export { awarenessMeasuresByIds };
export type { AwarenessMeasureFilter, AwarenessMeasureRow };

export interface AwarenessMeasureRequest extends PageRequest {
  readonly filter?: AwarenessMeasureFilter | null;
}

/** Measures for the authorities that the viewer sees, and for all; newest first. */
export async function listAwarenessMeasures(
  reading: Reading,
  request: AwarenessMeasureRequest,
): Promise<List<AwarenessMeasureRow>> {
  const seen = reading.permit('register.read');
  const filter = request.filter ?? {};
  const page = await awarenessMeasurePage(seen, filter, pageOf(request));
  return listOf(page, () => countAwarenessMeasures(seen, filter));
}

/** A measure under an authority that it was for; one for all stands under each of them. */
export interface AwarenessOfAuthority extends AwarenessMeasureRow {
  readonly ofAuthorityId: string;
}

/** What was done for authorities, the measures for all included. */
export async function awarenessOfAuthorities(
  reading: Reading,
  authorityIds: readonly string[],
): Promise<AwarenessOfAuthority[]> {
  const rows = await awarenessMeasuresOf(reading.permit('register.read'), authorityIds);
  return authorityIds.flatMap((ofAuthorityId) =>
    rows
      .filter(({ authorityId }) => authorityId === null || authorityId === ofAuthorityId)
      .map((row) => ({ ...row, ofAuthorityId })),
  );
}

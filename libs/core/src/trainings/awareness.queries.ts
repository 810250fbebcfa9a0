import {
  type AwarenessMeasureFilter,
  awarenessMeasurePage,
  type AwarenessMeasureRow,
  awarenessMeasuresByIds as measuresByIds,
  awarenessMeasuresOf,
  countAwarenessMeasures,
} from '@vieraugen/data';
import { type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { withFunctions } from '../kernel/withheld.js';

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
  const rows = withFunctions(reading.viewer, page.rows, 'recordedByFunction');
  return listOf({ ...page, rows }, () => countAwarenessMeasures(seen, filter));
}

export async function awarenessMeasuresByIds(
  reading: Reading,
  ids: readonly string[],
): Promise<AwarenessMeasureRow[]> {
  return withFunctions(reading.viewer, await measuresByIds(reading, ids), 'recordedByFunction');
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
  const measures = await awarenessMeasuresOf(reading.permit('register.read'), authorityIds);
  const rows = withFunctions(reading.viewer, measures, 'recordedByFunction');
  return authorityIds.flatMap((ofAuthorityId) =>
    rows
      .filter(({ authorityId }) => authorityId === null || authorityId === ofAuthorityId)
      .map((row) => ({ ...row, ofAuthorityId })),
  );
}

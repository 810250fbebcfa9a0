import { type CoverRow, coversBetween } from '@vieraugen/data';
import { DAY, type Instant } from '@vieraugen/domain';
import { invalid } from '../kernel/checks.js';
import { idOrRefuse } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { CoverRow };

export interface CoverRequest {
  readonly from: Instant;
  readonly to: Instant;
  readonly authorityId?: string | null;
}

/** A calendar of months is looked at, not of years. */
const LONGEST = 100 * DAY;
const MOST = 2_000;

/** Who covers when: deputies who are called upon („i. V.“), and who approves. */
export async function coversIn(
  reading: Reading,
  { from, to, authorityId }: CoverRequest,
): Promise<readonly CoverRow[]> {
  const seen = reading.permit('person.read');
  if (!(from < to && to - from <= LONGEST))
    throw invalid(
      'to',
      'Bitte wählen Sie einen Zeitraum von höchstens drei Monaten.',
      'Please choose a time of three months at most.',
    );
  const between = { from, to };
  const authority = idOrRefuse('authorityId', authorityId);
  return coversBetween(seen, { between, authorityId: authority, most: MOST });
}

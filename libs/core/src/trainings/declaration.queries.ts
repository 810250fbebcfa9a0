import {
  type DeclarationRow,
  declarationsByIds,
  declarationsOfPeople,
  openDeclarations as openOf,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';
import { circleOf } from './training-circle.js';
import { withinCircle } from './training.queries.js';

export { declarationsByIds };
export type { DeclarationRow };

/** What waits for the viewer to confirm it: of the own team or authorities, never the own. */
export function declarationsToDecide(reading: Reading): Promise<DeclarationRow[]> {
  const seen = reading.permit('training.record');
  return openOf(seen, circleOf(seen.viewer), seen.viewer.personId);
}

/** What people have declared, as far as it is the viewer's business. */
export async function declarationsOf(
  reading: Reading,
  personIds: readonly string[],
): Promise<DeclarationRow[]> {
  const own = await withinCircle(reading, personIds);
  return own.length === 0 ? [] : declarationsOfPeople(reading, own);
}

import { evaluationById, type EvaluationRow } from '@vieraugen/data';
import { isId } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { EvaluationRow };

/** How far an evaluation has got; null where there is none of that id. */
export async function evaluationOf(reading: Reading, id: string): Promise<EvaluationRow | null> {
  return isId(id) ? evaluationById(reading.permit('viewer.read'), id) : null;
}

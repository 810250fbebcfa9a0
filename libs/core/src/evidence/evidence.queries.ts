import { evidenceByIds, type EvidenceRow, usedEvidence } from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';
import { mayOpen } from './evidence-reach.js';

export { evidenceByIds };
export type { EvidenceRow };

/**
 * What is known of evidence, for those who may open it; nothing of it for everybody else. What it
 * shows decides, so it is looked up past the viewer's reach.
 */
export async function evidenceFor(
  reading: Reading,
  ids: readonly string[],
): Promise<EvidenceRow[]> {
  const rows = await usedEvidence(reading.beyond(), ids);
  return rows.filter((row) => mayOpen(reading.viewer, row));
}

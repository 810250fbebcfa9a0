import { ministriesOf, trainingCoverageAt } from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';
import { coverageByMinistry, type TrainingCoverage } from './coverage.js';

export type { TrainingCoverage };

/** Where the ministries that the viewer sees stand with each training, in words and not in people. */
export async function trainingCoverage(reading: Reading): Promise<readonly TrainingCoverage[]> {
  const seen = reading.permit('overview.read');
  const rows = await trainingCoverageAt(seen, seen.at);
  const ids = [...new Set(rows.map(({ authorityId }) => authorityId))];
  const above = await ministriesOf(seen, ids, seen.at);
  return coverageByMinistry(
    rows,
    new Map(above.map(({ authorityId, ministryId }) => [authorityId, ministryId])),
  );
}

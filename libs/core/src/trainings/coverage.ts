import type { TrainingCoverageRow } from '@vieraugen/data';
import type { TrafficLight } from '@vieraugen/domain';

/** Fewer people than this, and a share of them names somebody (`domain.md`, section 6, no. 5). */
const SMALL = 5;

/** How far a ministry with all below it has a module; no numbers of people, ever. */
export interface TrainingCoverage {
  readonly ministryId: string;
  readonly moduleId: string;
  readonly light: TrafficLight;
  /** In whole percent, where it is some; null where a share would point at single people. */
  readonly percent: number | null;
}

/** Sums what each authority has up to the ministry above it; what has none is left out. */
export function coverageByMinistry(
  rows: readonly TrainingCoverageRow[],
  ministryOf: ReadonlyMap<string, string>,
): readonly TrainingCoverage[] {
  const sums = new Map<
    string,
    { ministryId: string; moduleId: string; all: number; valid: number }
  >();
  for (const { authorityId, moduleId, required, valid } of rows) {
    const ministryId = ministryOf.get(authorityId);
    if (ministryId === undefined) continue;
    const key = `${ministryId} ${moduleId}`;
    const sum = sums.get(key) ?? { ministryId, moduleId, all: 0, valid: 0 };
    sums.set(key, { ...sum, all: sum.all + required, valid: sum.valid + valid });
  }
  return [...sums.values()].map(({ ministryId, moduleId, all, valid }) => {
    const light = valid === all ? 'ALL' : valid === 0 ? 'NONE' : 'SOME';
    // Those who lack it are as easily named as those who have it: neither may be few.
    const isSmall = valid < SMALL || all - valid < SMALL;
    const percent = isSmall ? null : Math.floor((valid / all) * 100);
    return { ministryId, moduleId, light, percent };
  });
}

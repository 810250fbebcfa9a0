import type { ViewerRole } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { rolesIn } from './insight.js';

/** What stands in place of a function that is not told. */
const WITHHELD = { de: 'nicht angezeigt', en: 'not shown' } as const;

/**
 * Whether the viewer is told what somebody's function in an authority is called. The members of the
 * working group read lights and numbers of all houses, and why they are red, but not who it is about
 * (`domain.md` 2.5); whoever has another role there reads functions.
 */
export function showsFunctions(viewer: Viewer, authorityId: string | null): boolean {
  if (viewer.userId === null || authorityId === null) return true;
  return rolesIn(viewer, authorityId).some((role) => role !== 'WORKING_GROUP_MEMBER');
}

const STATE_WIDE: readonly ViewerRole[] = [
  'WORKING_GROUP_MEMBER',
  'WORKING_GROUP_CHAIR',
  'STATE_CHANCELLERY_ADMIN',
];

/**
 * Whether the viewer is told whether somebody of an authority is trained: the working group, its chair
 * and the administration never are (`domain.md` 2.5), unless by another role that they have there.
 */
export function showsTraining(viewer: Viewer, authorityId: string): boolean {
  if (viewer.userId === null) return true;
  return rolesIn(viewer, authorityId).some((role) => !STATE_WIDE.includes(role));
}

/** A function as the viewer is told it. */
export function functionFor(viewer: Viewer, authorityId: string | null, label: string): string {
  return showsFunctions(viewer, authorityId) ? label : WITHHELD[viewer.locale];
}

interface OfHouse {
  readonly authorityId: string | null;
}

/** Rows with the function in `field` withheld where the viewer is not told it. */
export function withFunctions<K extends string, Row extends OfHouse & Readonly<Record<K, string>>>(
  viewer: Viewer,
  rows: readonly Row[],
  field: K,
): Row[] {
  return rows.map((row) => ({
    ...row,
    [field]: functionFor(viewer, row.authorityId, row[field]),
  }));
}

/** Rows without a text that may name somebody's function, where the viewer is not told it. */
export function withoutWords<
  K extends string,
  Row extends OfHouse & Readonly<Record<K, string | null>>,
>(viewer: Viewer, rows: readonly Row[], field: K): Row[] {
  return rows.map((row) =>
    showsFunctions(viewer, row.authorityId) ? row : { ...row, [field]: null },
  );
}

/** Rows with such a text withheld in words: that there is one, for example evidence, is told. */
export function withWordsWithheld<
  K extends string,
  Row extends OfHouse & Readonly<Record<K, string | null>>,
>(viewer: Viewer, rows: readonly Row[], field: K): Row[] {
  return rows.map((row) => {
    const words = row[field];
    return words === null ? row : { ...row, [field]: functionFor(viewer, row.authorityId, words) };
  });
}

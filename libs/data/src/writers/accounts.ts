import type { Interval, PlatformKey } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { rangeText } from '../database/values.js';

/** A handle that an account is to bear. */
export interface WantedHandle {
  readonly platformKey: PlatformKey;
  readonly handleKey: string;
  readonly valid: Interval;
}

/** Positions of the handles that some account bears at that time, whosoever it is. */
export async function takenHandles(
  queryable: Queryable,
  wanted: readonly WantedHandle[],
): Promise<ReadonlySet<number>> {
  if (wanted.length === 0) return new Set();
  const rows = await queryable.rows<{ position: number }>(
    'select n - 1 as position from app_handles_taken($1::text[], $2::text[], $3::tstzrange[]) n',
    [
      wanted.map(({ platformKey }) => platformKey),
      wanted.map(({ handleKey }) => handleKey),
      wanted.map(({ valid }) => rangeText(valid)),
    ],
  );
  return new Set(rows.map(({ position }) => position));
}

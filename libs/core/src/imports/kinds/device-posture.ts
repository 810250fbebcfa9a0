import { type CheckOnRecord, type DeviceOnRecord, instantText } from '@vieraugen/data';
import { type Instant, type MdmState, MDM_WORDS, YES_NO_WORDS } from '@vieraugen/domain';
import type { Difference } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';

/** What a list of a device management says of a device's condition; null = nothing. */
export interface Posture {
  readonly mdmState: MdmState | null;
  readonly encryption: boolean | null;
  readonly screenLock: boolean | null;
  readonly osFamily: string | null;
  readonly osSupportedUntil: string | null;
  readonly lastPostureCheckAt: Instant | null;
}

/** Reads the columns of the condition, as far as the file has them. */
export function readPosture(row: RowReader, now: Instant): Posture {
  const lastPostureCheckAt = row.start('lastPostureCheckAt');
  if (lastPostureCheckAt !== null && lastPostureCheckAt > now)
    row.refuse('lastPostureCheckAt', REASONS.inTheFuture);
  return {
    mdmState: row.oneOf('mdmState', MDM_WORDS),
    encryption: yesOrNo(row, 'encryption'),
    screenLock: yesOrNo(row, 'screenLock'),
    osFamily: row.text('osFamily', 100),
    osSupportedUntil: row.day('osSupportedUntil'),
    lastPostureCheckAt,
  };
}

function yesOrNo(row: RowReader, field: string): boolean | null {
  const answer = row.oneOf(field, YES_NO_WORDS);
  return answer === null ? null : answer === 'YES';
}

/** Of a private device nothing of this is kept, whoever sends it (`domain.md` 6, no. 9). */
export function refusePosture(row: RowReader, posture: Posture): void {
  for (const [field, value] of Object.entries(posture))
    if (value !== null) row.refuse(field, REASONS.privateHasNoPosture);
}

/**
 * What of it is new compared with what is on record of the same instant. A check that is older than
 * the last one takes its place in time; it says nothing about what the device is today.
 */
export function notePosture(
  difference: Difference,
  onRecord: DeviceOnRecord,
  check: CheckOnRecord | null,
  posture: Posture,
): void {
  const { encryption, screenLock, lastPostureCheckAt: checkedAt } = posture;
  if (check === null || check.isLast)
    difference.set('osFamily', onRecord.osFamily, posture.osFamily);
  difference
    .set('mdmState', check?.mdmState ?? null, posture.mdmState)
    .set('encryption', answer(check?.encryption), answer(encryption), { value: encryption })
    .set('screenLock', answer(check?.screenLock), answer(screenLock), { value: screenLock })
    .set('osSupportedUntil', check?.osSupportedUntil ?? null, posture.osSupportedUntil)
    .set('lastPostureCheckAt', instant(check?.checkedAt ?? null), instant(checkedAt), {
      value: checkedAt,
    });
}

/** The same as a report shows it of a new device. */
export function shownPosture(posture: Posture): Readonly<Record<string, string | null>> {
  return {
    ...posture,
    encryption: answer(posture.encryption),
    screenLock: answer(posture.screenLock),
    lastPostureCheckAt: instant(posture.lastPostureCheckAt),
  };
}

function answer(value: boolean | null | undefined): 'YES' | 'NO' | null {
  if (value === null || value === undefined) return null;
  return value ? 'YES' : 'NO';
}

function instant(at: Instant | null): string | null {
  return at === null ? null : instantText(at);
}

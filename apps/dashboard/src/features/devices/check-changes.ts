import type { DeviceDetail } from './devices.queries.js';

export type DeviceCheck = DeviceDetail['checks'][number];

/** What a check looks at, in the order in which it is told. */
export const CHECKED = ['mdmState', 'encryption', 'screenLock', 'osSupportedUntil'] as const;
export type Checked = (typeof CHECKED)[number];

export interface CheckChange {
  readonly field: Checked;
  /** Undefined = there was no check before. */
  readonly before: DeviceCheck[Checked] | undefined;
  readonly after: DeviceCheck[Checked];
}

/** What a check found otherwise than the one before it; the first one tells all that it found. */
export function checkChanges(
  check: DeviceCheck,
  before: DeviceCheck | undefined,
): readonly CheckChange[] {
  return CHECKED.flatMap((field): CheckChange[] => {
    const after = check[field];
    if (before) return after === before[field] ? [] : [{ field, before: before[field], after }];
    return after === null ? [] : [{ field, before: undefined, after }];
  });
}

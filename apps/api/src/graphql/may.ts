import { mayChange } from '@vieraugen/core';
import type { Permission } from '@vieraugen/platform';
import type { Sight } from './sight.js';

/** Whether the viewer could change something of an authority now; the past cannot be changed. */
export function mayWrite({ reading }: Sight, permission: Permission, authorityId: string): boolean {
  return reading.asOf.isNow && mayChange(reading.viewer, permission, authorityId);
}

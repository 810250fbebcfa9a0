import {
  DEVICE_OWNERSHIPS,
  DEVICE_POSTURES,
  DEVICE_STATUSES,
  PERMIT_STATES,
} from '@vieraugen/domain';
import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { list, oneOf, someOf, text, type RawSearch } from '../../lib/search/params.js';

export const DEVICE_ORDERS = [
  'NAME',
  'AUTHORITY',
  'OWNERSHIP',
  'STATUS',
  'OS_SUPPORTED_UNTIL',
  'LAST_CHECK',
] as const;

export interface DevicesSearch extends AsOfSearch {
  q?: string;
  authority?: string;
  ownership?: (typeof DEVICE_OWNERSHIPS)[number];
  status?: readonly (typeof DEVICE_STATUSES)[number][];
  posture?: (typeof DEVICE_POSTURES)[number];
  permit?: (typeof PERMIT_STATES)[number];
  sort?: (typeof DEVICE_ORDERS)[number];
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readDevicesSearch(raw: RawSearch): DevicesSearch {
  return {
    ...readAsOf(raw),
    q: text(raw.q),
    authority: text(raw.authority),
    ownership: oneOf(raw.ownership, DEVICE_OWNERSHIPS),
    status: someOf(raw.status, DEVICE_STATUSES),
    posture: oneOf(raw.posture, DEVICE_POSTURES),
    permit: oneOf(raw.permit, PERMIT_STATES),
    sort: oneOf(raw.sort, DEVICE_ORDERS),
    dir: oneOf(raw.dir, ['ASC', 'DESC']),
    cols: list(raw.cols),
  };
}

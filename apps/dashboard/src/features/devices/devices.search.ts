import { DEVICE_OWNERSHIPS, DEVICE_STATUSES } from '@vieraugen/domain';
import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { list, oneOf, someOf, text, type RawSearch } from '../../lib/search/params.js';

export interface DevicesSearch extends AsOfSearch {
  q?: string;
  authority?: string;
  ownership?: (typeof DEVICE_OWNERSHIPS)[number];
  status?: readonly (typeof DEVICE_STATUSES)[number][];
  sort?: string;
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
    cols: list(raw.cols),
  };
}

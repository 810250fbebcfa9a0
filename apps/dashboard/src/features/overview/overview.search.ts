import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { day, type RawSearch } from '../../lib/search/params.js';

export interface OverviewSearch extends AsOfSearch {
  /** The day to compare with, `YYYY-MM-DD`; absent = the last meeting, which the server knows. */
  since?: string;
}

export function readOverviewSearch(raw: RawSearch): OverviewSearch {
  return { ...readAsOf(raw), since: day(raw.since) };
}

import { oneOf, type RawSearch } from '../../lib/search/params.js';

export interface RequestsSearch {
  /** Open ones if left out. */
  state?: 'open' | 'all';
  /** Only what I have to confirm. */
  mine?: boolean;
  sort?: string;
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readRequestsSearch(raw: RawSearch): RequestsSearch {
  return {
    state: oneOf(raw.state, ['open', 'all'] as const),
    mine: raw.mine === true || raw.mine === 'true' ? true : undefined,
  };
}

import { oneOf, text, type RawSearch } from '../../lib/search/params.js';

const STATES = ['open', 'closed', 'all'] as const;

export interface OffboardingsSearch {
  /** Open ones if left out. */
  state?: (typeof STATES)[number];
  authority?: string;
  sort?: string;
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readOffboardingsSearch(raw: RawSearch): OffboardingsSearch {
  return { state: oneOf(raw.state, STATES), authority: text(raw.authority) };
}

import { list, oneOf, text, type RawSearch } from '../../lib/search/params.js';

/** What a list of needs can be narrowed to: a state, or what runs out within 30 days. */
export const NEEDS = ['SOON', 'MISSING', 'EXPIRED', 'VALID'] as const;
export type Need = (typeof NEEDS)[number];

export interface TrainingsSearch {
  q?: string;
  authority?: string;
  need?: Need;
  cols?: readonly string[];
}

export function readTrainingsSearch(raw: RawSearch): TrainingsSearch {
  return {
    q: text(raw.q),
    authority: text(raw.authority),
    need: oneOf(raw.need, NEEDS),
    cols: list(raw.cols),
  };
}

import { TRAINING_STATES } from '@vieraugen/domain';
import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { flag, list, oneOf, text, type RawSearch } from '../../lib/search/params.js';

export const PEOPLE_ORDERS = ['FUNCTION', 'AUTHORITY', 'EXTERNAL_ID'] as const;

export interface PeopleSearch extends AsOfSearch {
  q?: string;
  authority?: string;
  training?: (typeof TRAINING_STATES)[number];
  /** Only the viewer's own team. */
  mine?: true;
  sort?: (typeof PEOPLE_ORDERS)[number];
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readPeopleSearch(raw: RawSearch): PeopleSearch {
  return {
    ...readAsOf(raw),
    q: text(raw.q),
    authority: text(raw.authority),
    training: oneOf(raw.training, TRAINING_STATES),
    mine: flag(raw.mine),
    sort: oneOf(raw.sort, PEOPLE_ORDERS),
    dir: oneOf(raw.dir, ['ASC', 'DESC']),
    cols: list(raw.cols),
  };
}

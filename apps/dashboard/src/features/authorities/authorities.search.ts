import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { flag, list, text, type RawSearch } from '../../lib/search/params.js';

export interface AuthoritiesSearch extends AsOfSearch {
  q?: string;
  ministry?: string;
  withoutAccounts?: true;
  /** Neither an account nor a nil return that is valid. */
  withoutReturn?: true;
  cols?: readonly string[];
}

export function readAuthoritiesSearch(raw: RawSearch): AuthoritiesSearch {
  return {
    ...readAsOf(raw),
    q: text(raw.q),
    ministry: text(raw.ministry),
    withoutAccounts: flag(raw.withoutAccounts),
    withoutReturn: flag(raw.withoutReturn),
    cols: list(raw.cols),
  };
}

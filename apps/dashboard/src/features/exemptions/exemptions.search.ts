import { EXEMPTION_STATES } from '@vieraugen/domain';
import { list, someOf, text, type RawSearch } from '../../lib/search/params.js';

/** What the list of exemptions shows; the address bar carries exactly this. */
export interface ExemptionsSearch {
  q?: string;
  ministry?: string;
  account?: string;
  rule?: readonly string[];
  /** Absent = those that wait for a decision or hold. */
  state?: readonly (typeof EXEMPTION_STATES)[number][];
  sort?: string;
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readExemptionsSearch(raw: RawSearch): ExemptionsSearch {
  return {
    q: text(raw.q),
    ministry: text(raw.ministry),
    account: text(raw.account),
    rule: list(raw.rule),
    state: someOf(raw.state, EXEMPTION_STATES),
    cols: list(raw.cols),
  };
}

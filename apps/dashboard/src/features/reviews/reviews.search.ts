import { REVIEW_KINDS, REVIEW_STATES } from '@vieraugen/domain';
import { flag, list, someOf, text, type RawSearch } from '../../lib/search/params.js';

/** What the review shows; the address bar carries exactly this. */
export interface ReviewsSearch {
  q?: string;
  ministry?: string;
  account?: string;
  kind?: readonly (typeof REVIEW_KINDS)[number][];
  /** Absent = what is still open. */
  state?: readonly (typeof REVIEW_STATES)[number][];
  overdue?: true;
  sort?: string;
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readReviewsSearch(raw: RawSearch): ReviewsSearch {
  return {
    q: text(raw.q),
    ministry: text(raw.ministry),
    account: text(raw.account),
    kind: someOf(raw.kind, REVIEW_KINDS),
    state: someOf(raw.state, REVIEW_STATES),
    overdue: flag(raw.overdue),
    cols: list(raw.cols),
  };
}

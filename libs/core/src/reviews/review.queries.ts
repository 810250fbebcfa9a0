import {
  countReviewRows,
  missingReturns,
  type MissingReturnRow,
  openReviews,
  type OpenReviews,
  type ReviewFilter,
  type ReviewItemRow,
  reviewPage,
  reviewProgress,
  type ReviewProgressRow,
  reviewRowsByIds,
} from '@vieraugen/data';
import { DAY } from '@vieraugen/domain';
import { type Viewer, viewerFor } from '@vieraugen/platform';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { isInReviewCircle, reviewCircle, reviewerOf, reviews } from './review-circle.js';

export type { MissingReturnRow, OpenReviews, ReviewFilter, ReviewItemRow, ReviewProgressRow };

export interface ReviewRowRequest extends PageRequest {
  readonly filter?: ReviewFilter | null;
}

/** Rows of reviews, those that are due first. */
export async function listReviewRows(
  reading: Reading,
  request: ReviewRowRequest,
): Promise<List<ReviewItemRow>> {
  const seen = reading.permit('review.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  idOrRefuse('ministryId', filter.ministryId);
  idOrRefuse('accountId', filter.accountId);
  const circle = reviewCircle(seen.viewer);
  const page = await reviewPage(seen, seen.at, filter, circle, pageOf(request));
  return listOf(page, () => countReviewRows(seen, seen.at, filter, circle));
}

export async function reviewRowsById(
  reading: Reading,
  ids: readonly string[],
): Promise<ReviewItemRow[]> {
  const rows = await reviewRowsByIds(reading.permit('review.read'), ids, reading.at);
  return rows.filter((row) => isInReviewCircle(reading.viewer, row));
}

/** How far the reviews that are under way have got, one line per kind. */
export async function progressOfReviews(reading: Reading): Promise<readonly ReviewProgressRow[]> {
  const seen = reading.permit('review.read');
  return reviewProgress(seen, seen.at, reviewCircle(seen.viewer));
}

/** Whether the viewer can strike a row, and whether they can let it stand. */
export function decisionsOn(
  viewer: Viewer,
  row: Pick<ReviewItemRow, 'state' | 'authorityId' | 'personId' | 'ownerIds'>,
): { readonly canStrike: boolean; readonly canConfirm: boolean } {
  const canStrike = row.state === 'OPEN' && reviews(viewer, row);
  const isOwn = viewer.personId !== null && viewer.personId === row.personId;
  return { canStrike, canConfirm: canStrike && !isOwn };
}

/** What waits for the viewer to go through, one line per kind; nothing for those who decide nothing. */
export async function openReviewsOf(reading: Reading): Promise<readonly OpenReviews[]> {
  const { viewer } = reading;
  const seen = reading.ifPermitted('review.decide');
  return seen ? openReviews(seen, seen.at, reviewerOf(viewer)) : [];
}

/** How long before its end a nil return is asked for anew: as long as an account's entry. */
const WARNING = 30 * DAY;

/** The houses without an account that are asked to say so again, of those that the viewer states for. */
export async function openNilReturns(reading: Reading): Promise<readonly MissingReturnRow[]> {
  const seen = reading.ifPermitted('nilreturn.state');
  if (!seen) return [];
  const { writes } = viewerFor(reading.viewer, 'nilreturn.state');
  return missingReturns(seen, seen.at, seen.at + WARNING, writes === '*' ? null : writes);
}

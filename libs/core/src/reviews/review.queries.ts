import {
  countReviewRows,
  openReviews,
  type OpenReviews,
  type ReviewFilter,
  type ReviewItemRow,
  reviewPage,
  reviewRowsByIds,
} from '@vieraugen/data';
import { type Viewer, viewerFor } from '@vieraugen/platform';
import { may, mayChange } from '../kernel/insight.js';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { OpenReviews, ReviewFilter, ReviewItemRow };

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
  const page = await reviewPage(seen, seen.at, filter, pageOf(request));
  return listOf(page, () => countReviewRows(seen, seen.at, filter));
}

export const reviewRowsById = (reading: Reading, ids: readonly string[]) =>
  reviewRowsByIds(reading.permit('review.read'), ids, reading.at);

/** Whether the viewer can strike a row, and whether they can let it stand. */
export function decisionsOn(
  viewer: Viewer,
  { state, authorityId, personId }: Pick<ReviewItemRow, 'state' | 'authorityId' | 'personId'>,
): { readonly canStrike: boolean; readonly canConfirm: boolean } {
  const canStrike = state === 'OPEN' && mayChange(viewer, 'review.decide', authorityId);
  const isOwn = viewer.personId !== null && viewer.personId === personId;
  return { canStrike, canConfirm: canStrike && !isOwn };
}

/** What waits for the viewer to go through, one line per kind; nothing for those who decide nothing. */
export async function openReviewsOf(reading: Reading): Promise<readonly OpenReviews[]> {
  const { viewer } = reading;
  if (!may(viewer, 'review.decide')) return [];
  const { writes } = viewerFor(viewer, 'review.decide');
  return openReviews(reading, reading.at, writes === '*' ? null : writes);
}

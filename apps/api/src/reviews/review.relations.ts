import { type ReviewItemRow, reviewRowsById } from '@vieraugen/core';
import { nodeBy } from '../graphql/sight.js';
import type { ReviewRowType } from './review.type.js';

export const REVIEW_ROW = nodeBy<string, ReviewItemRow, ReviewRowType>(
  'ReviewRow',
  reviewRowsById,
  (row) => row.id,
);

import type { ReviewDecision } from '@vieraugen/domain';

export interface DecideReviewRowsInput {
  readonly ids: readonly string[];
  readonly decision: ReviewDecision;
  readonly note?: string | null;
}

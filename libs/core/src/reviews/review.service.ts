import { Injectable } from '@nestjs/common';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { type Changed, Work } from '../kernel/work.js';
import { decideReviewRowsIn } from './decide-rows.js';
import { openReviewsIn } from './open-reviews.js';
import type { DecideReviewRowsInput } from './review.inputs.js';

/** Lists that somebody goes through row by row, once a year or every half-year. */
@Injectable()
export class ReviewService {
  constructor(private readonly work: Work) {}

  /** Confirms or strikes rows, answered per row, in the order of the ids. */
  decideReviewRows(
    viewer: Viewer,
    input: DecideReviewRowsInput,
  ): Promise<Changed<readonly ItemOutcome[]>> {
    const action = input.decision === 'CONFIRM' ? 'confirmReviewRows' : 'strikeReviewRows';
    const frame = { action, permission: 'review.decide', reason: input.note } as const;
    return this.work.change(viewer, frame, (change) => decideReviewRowsIn(change, viewer, input));
  }

  /** Opens what is due; what a job does every day. Answers how many reviews it opened. */
  async openReviews(): Promise<number> {
    const frame = { action: 'openReviews', permission: 'review.decide' } as const;
    const { value } = await this.work.change(systemViewer('WORKER'), frame, openReviewsIn);
    return value;
  }
}

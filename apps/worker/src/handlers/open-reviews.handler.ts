import { Injectable } from '@nestjs/common';
import { ReviewService } from '@vieraugen/core';
import type { JobHandler } from '@vieraugen/queue';

@Injectable()
export class OpenReviewsHandler implements JobHandler<'open-reviews'> {
  constructor(private readonly reviews: ReviewService) {}

  async handle(): Promise<void> {
    await this.reviews.openReviews();
  }
}

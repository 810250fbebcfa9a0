import { Args, Field, ID, InputType, Mutation } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import { isId, ReviewService } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { ExpectedError } from '@vieraugen/platform';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { ReviewDecision } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { REVIEW_ROW } from './review.relations.js';
import type { ReviewRowType } from './review.type.js';

@InputType()
export class DecideReviewRowsInput implements core.DecideReviewRowsInput {
  @Field(() => [ID]) ids!: string[];
  @Field(() => ReviewDecision) decision!: v.ReviewDecision;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@GraphType('ReviewResult')
export class ReviewResultType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) error!:
    string | null;

  constructor(sight: Node['sight'], id: string, refused?: ExpectedError) {
    super(sight, { id, error: refused?.[sight.reading.viewer.locale] ?? null });
  }

  @Field(one('ReviewRow'), { nullable: true })
  async row(): Promise<ReviewRowType | null> {
    return isId(this.id) ? this.sight.load(REVIEW_ROW, this.id) : null;
  }
}

@RootResolver()
export class ReviewMutations {
  constructor(private readonly reviews: ReviewService) {}

  @Mutation(many('ReviewResult'), { description: 'Answers per row, in the order of the ids.' })
  @Permit('review.decide')
  async decideReviewRows(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideReviewRowsInput,
  ): Promise<ReviewResultType[]> {
    const { value } = await this.reviews.decideReviewRows(context.viewer, input);
    context.forget();
    return value.map(
      ({ error }, index) => new ReviewResultType(context.see(), input.ids[index] ?? '', error),
    );
  }
}

import { Args, ArgsType, Field, ID, InputType, Query } from '@nestjs/graphql';
import {
  listReviewRows,
  openNilReturns,
  openReviewsOf,
  progressOfReviews,
  type ReviewFilter,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, connectionFrom, connectionOf } from '../graphql/connection.js';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { ReviewKind, ReviewState } from '../graphql/enums.js';
import { ListArgs } from '../graphql/list-args.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Info } from '../graphql/selection.js';
import {
  OpenNilReturnType,
  OpenReviewsType,
  ReviewProgressType,
  type ReviewRowType,
} from './review.type.js';

@InputType()
export class ReviewRowFilter implements ReviewFilter {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => [ReviewKind], { nullable: true }) kinds?: v.ReviewKind[] | null;
  @Field(() => [ReviewState], { nullable: true }) states?: v.ReviewState[] | null;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With everything below it.' })
  ministryId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
}

@ArgsType()
export class ReviewRowsArgs extends ListArgs {
  @Field(() => ReviewRowFilter, { nullable: true }) filter?: ReviewRowFilter | null;
}

const ReviewRowConnection = connectionOf('ReviewRow');

@RootResolver()
export class ReviewResolver {
  @Query(() => ReviewRowConnection, { description: 'What is due first comes first.' })
  @Permit('review.read')
  async reviewRows(
    @Ctx() context: RequestContext,
    @Args() { asOf, ...request }: ReviewRowsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReviewRowType>> {
    const sight = context.see(asOf);
    return connectionFrom('ReviewRow', sight, await listReviewRows(sight.reading, request), info);
  }

  @Query(() => [ReviewProgressType], { description: 'Of what is under review at present.' })
  @Permit('review.read')
  async reviewProgress(@Ctx() context: RequestContext): Promise<readonly ReviewProgressType[]> {
    return progressOfReviews(context.see().reading);
  }

  @Query(() => [OpenNilReturnType], {
    description: 'Asked with the yearly review, of those who state nil returns.',
  })
  @Permit('review.read')
  async openNilReturns(@Ctx() context: RequestContext): Promise<readonly OpenNilReturnType[]> {
    return openNilReturns(context.see().reading);
  }

  @Query(() => [OpenReviewsType], { description: 'What waits for the viewer, one line per kind.' })
  @Permit('viewer.read')
  async openReviews(@Ctx() context: RequestContext): Promise<readonly OpenReviewsType[]> {
    return openReviewsOf(context.see().reading);
  }
}

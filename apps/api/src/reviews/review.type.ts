import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  decisionsOn,
  type MissingReturnRow,
  type OpenReviews,
  type ReviewItemRow,
  type ReviewProgressRow,
} from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { AuthorizationRole, ReviewFlag, ReviewKind, ReviewState } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';

@GraphType('ReviewRow', { description: 'One line of a list that is gone through.' })
export class ReviewRowType extends Node<ReviewItemRow> {
  @Field(() => ID) id!: string;
  @Field(() => ReviewKind) kind!: v.ReviewKind;
  @Field(() => ReviewState) state!: v.ReviewState;
  @Field(() => String, {
    nullable: true,
    description: 'Function of the person, name of the app; null for an account.',
  })
  label!: string | null;
  @Field(() => AuthorizationRole, { nullable: true }) role!: v.AuthorizationRole | null;
  @Field(() => [ReviewFlag], { description: 'What to look at before it is confirmed.' })
  flags!: readonly v.ReviewFlag[];
  @Field(() => DateTime, { nullable: true }) lastReviewedAt!: v.Instant | null;
  @Field(() => DateTime) openedAt!: v.Instant;
  @Field(() => DateTime) dueAt!: v.Instant;
  @Field(() => String, { nullable: true }) decidedByFunction!: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  readonly authorityId!: string;
  readonly accountId!: string;
  readonly personId!: string | null;
  readonly ownerIds!: readonly string[];

  @Field(one('Account'), { nullable: true })
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }

  @Field(() => Boolean, { description: 'Open, and past its day: it is the coordinator’s now.' })
  overdue(): boolean {
    return this.state === 'OPEN' && this.dueAt <= this.sight.reading.at;
  }

  @Field(() => Boolean)
  canConfirm(): boolean {
    const { viewer, asOf } = this.sight.reading;
    return asOf.isNow && decisionsOn(viewer, this).canConfirm;
  }

  @Field(() => Boolean)
  canStrike(): boolean {
    const { viewer, asOf } = this.sight.reading;
    return asOf.isNow && decisionsOn(viewer, this).canStrike;
  }
}

@ObjectType('ReviewProgress', { description: 'How far the open reviews of a kind have got.' })
export class ReviewProgressType implements ReviewProgressRow {
  @Field(() => ReviewKind) kind!: v.ReviewKind;
  @Field(() => Int, { description: 'Houses that are going through theirs.' }) campaigns!: number;
  @Field(() => Int) total!: number;
  @Field(() => Int) confirmed!: number;
  @Field(() => Int) struck!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => DateTime, { description: 'When the first of it is due.' }) dueAt!: v.Instant;
}

@ObjectType('OpenNilReturn', { description: 'A house without accounts that is asked to say so.' })
export class OpenNilReturnType implements MissingReturnRow {
  @Field(() => ID) authorityId!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'null = there is none already.' })
  endsAt!: v.Instant | null;
}

@ObjectType('OpenReviews')
export class OpenReviewsType implements OpenReviews {
  @Field(() => ReviewKind) kind!: v.ReviewKind;
  @Field(() => Int) open!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => DateTime) dueAt!: v.Instant;
}

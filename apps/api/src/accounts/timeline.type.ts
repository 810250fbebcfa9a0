import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SecretKnownBy } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { AccountActionType } from '../actions/action.type.js';
import { AccessMechanism } from '../graphql/enums.js';
import { many } from '../graphql/graph-type.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';

@ObjectType('TimelineAccess')
export class TimelineAccessType {
  @Field(() => IntervalType) interval!: v.Interval;
  @Field(() => AccessMechanism, { nullable: true }) mechanism!: v.AccessMechanism | null;
}

@ObjectType('TimelineLane')
export class TimelineLaneType {
  @Field(() => ID, { nullable: true, description: 'Null = what belongs to nobody who is known.' })
  personId!: string | null;
  @Field(() => String, {
    description: 'The function; with a running number where several share it.',
  })
  label!: string;
  @Field(() => String) detail!: string;
  @Field(() => [IntervalType]) may!: readonly v.Interval[];
  @Field(() => [TimelineAccessType]) can!: readonly TimelineAccessType[];
  @Field(() => [IntervalType], { description: 'Parts of `can` that lie outside `may`.' })
  gaps!: readonly v.Interval[];
  @Field(many('AccountAction')) actions!: readonly AccountActionType[];
}

@ObjectType('Timeline', { description: 'May, can and did on one axis, one lane per person.' })
export class TimelineType {
  @Field(() => DateTime) from!: v.Instant;
  @Field(() => DateTime) to!: v.Instant;
  @Field(() => [TimelineLaneType]) lanes!: readonly TimelineLaneType[];
}

@ObjectType('SecretHolder', { description: 'Somebody who knows the secret, by function.' })
export class SecretHolderType {
  @Field(() => String) label!: string;
  @Field(() => Boolean) entitled!: boolean;
}

@ObjectType('SecretKnownBy')
export class SecretKnownByType implements Omit<SecretKnownBy, 'holders'> {
  @Field(() => Int) total!: number;
  @Field(() => Int) withoutEntitlement!: number;
  @Field(() => DateTime, { nullable: true }) lastRotatedAt!: v.Instant | null;
  @Field(() => [SecretHolderType]) holders!: SecretHolderType[];
}

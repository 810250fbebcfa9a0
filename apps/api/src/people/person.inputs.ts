import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { OfficialFunction } from '../graphql/enums.js';
import { DateTime } from '../graphql/scalars.js';

@InputType()
export class RegisterPersonInput implements core.RegisterPersonInput {
  @Field(() => ID) authorityId!: string;
  @Field(() => String) functionLabel!: string;
  @Field(() => OfficialFunction) function!: v.OfficialFunction;
  @Field(() => String, { nullable: true }) givenName?: string | null;
  @Field(() => String, { nullable: true }) surname?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => ID, { nullable: true }) managerId?: string | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ChangePersonInput implements core.ChangePersonInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) functionLabel?: string | null;
  @Field(() => ID, { nullable: true }) managerId?: string | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => String, { nullable: true }) givenName?: string | null;
  @Field(() => String, { nullable: true }) surname?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class AssignFunctionInput implements core.AssignFunctionInput {
  @Field(() => ID) personId!: string;
  @Field(() => ID, { nullable: true }) authorityId?: string | null;
  @Field(() => OfficialFunction) function!: v.OfficialFunction;
  @Field(() => String) label!: string;
  @Field(() => DateTime, { nullable: true }) from?: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) to?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class EndFunctionInput implements core.EndFunctionInput {
  @Field(() => ID) functionAssignmentId!: string;
  @Field(() => DateTime, { nullable: true }) at?: v.Instant | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

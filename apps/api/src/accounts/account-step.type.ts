import { Field, ObjectType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { AccountGuard, AccountStatus } from '../graphql/enums.js';
import { LocalDate } from '../graphql/scalars.js';

@ObjectType('AccountCondition')
export class AccountConditionType {
  @Field(() => AccountGuard) guard!: v.AccountGuard;
  @Field(() => Boolean) fulfilled!: boolean;
}

@ObjectType('AccountStep')
export class AccountStepType implements core.NextStep {
  @Field(() => AccountStatus) to!: v.AccountStatus;
  @Field(() => Boolean, { description: 'Whether the viewer may decide on it.' })
  permitted!: boolean;
  @Field(() => [AccountConditionType]) conditions!: readonly AccountConditionType[];
}

@ObjectType('AccountClosing')
export class AccountClosingType implements core.AccountClosing {
  @Field(() => LocalDate, { nullable: true }) archivalOfferedOn!: string | null;
  @Field(() => String, { nullable: true }) archivalNote!: string | null;
  @Field(() => LocalDate, { nullable: true }) handleParkedOn!: string | null;
}

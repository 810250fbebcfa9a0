import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';

@InputType()
export class GivePolicyOpinionInput implements core.GivePolicyOpinionInput {
  @Field(() => ID) draftId!: string;
  @Field(() => String, { description: '`sha256` of the draft as it was read.' }) sha256!: string;
  @Field(() => String) opinion!: string;
}

@InputType()
export class GiveExemptionOpinionInput implements core.GiveExemptionOpinionInput {
  @Field(() => ID) exemptionId!: string;
  @Field(() => String) opinion!: string;
}

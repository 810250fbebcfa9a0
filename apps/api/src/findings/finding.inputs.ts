import { Field, ID, InputType } from '@nestjs/graphql';
import type * as core from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { FindingState } from '../graphql/enums.js';

@InputType()
export class ActOnFindingInput implements core.ActOnFindingInput {
  @Field(() => [ID]) ids!: string[];
  @Field(() => FindingState, {
    description:
      'The state to have: ACKNOWLEDGED, IN_REMEDIATION or DISMISSED. Dismissing takes two people: the first proposes.',
  })
  action!: v.FindingState;
  @Field(() => String, { nullable: true }) note?: string | null;
}

import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { EvaluationMode as Mode, Instant } from '@vieraugen/domain';
import type { AsOfRequest, View } from '@vieraugen/core';
import { EvaluationMode } from './enums.js';
import { DateTime } from './scalars.js';

@InputType({
  description:
    "Which day's truth, as the record stood when. Both default to now. In the past, results are computed on the fly in `mode` (default HISTORIC).",
})
export class AsOfInput implements AsOfRequest {
  @Field(() => DateTime, { nullable: true }) validAt?: Instant | null;
  @Field(() => DateTime, { nullable: true }) knownAt?: Instant | null;
  @Field(() => EvaluationMode, { nullable: true }) mode?: Mode | null;
}

@ObjectType('AsOf')
export class AsOfType implements Pick<View, 'validAt' | 'knownAt' | 'isNow' | 'mode'> {
  @Field(() => DateTime) validAt!: Instant;
  @Field(() => DateTime) knownAt!: Instant;
  @Field(() => Boolean) isNow!: boolean;
  @Field(() => EvaluationMode) mode!: Mode;
}

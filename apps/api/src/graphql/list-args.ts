import { ArgsType, Field, Int } from '@nestjs/graphql';
import { AsOfInput } from './as-of.js';

/** The arguments of every list. */
@ArgsType()
export class ListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
  @Field(() => AsOfInput, { nullable: true }) asOf?: AsOfInput | null;
}

import { Field, ID } from '@nestjs/graphql';
import type { OpinionRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { GraphType, Node } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import { ACTING } from './opinion.relations.js';

@GraphType('DataProtectionOpinion', {
  description: 'What the data-protection officer said before a decision; kept as it was given.',
})
export class DataProtectionOpinionType extends Node<OpinionRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) opinion!: string;
  @Field(() => DateTime) givenAt!: v.Instant;
  readonly draftSha256!: string | null;
  readonly givenBy!: string;

  @Field(() => String, { nullable: true, description: 'By function; null = no longer on record.' })
  async givenByFunction(): Promise<string | null> {
    return (await this.sight.load(ACTING, this.givenBy))?.functionLabel ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: '`sha256` of the draft that it is about; null = it is about no draft.',
  })
  about(): string | null {
    return this.draftSha256;
  }
}

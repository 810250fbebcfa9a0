import { Field, ID } from '@nestjs/graphql';
import type { OpinionRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';

@GraphType('DataProtectionOpinion', {
  description: 'What the data-protection officer said before a decision; kept as it was given.',
})
export class DataProtectionOpinionType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String) opinion!: string;
  @Field(() => DateTime) givenAt!: v.Instant;
  readonly draftSha256!: string | null;
  readonly givenById!: string;

  constructor(sight: Node['sight'], { givenBy, ...row }: OpinionRow) {
    // `givenBy` is a field with a person; the id goes by another name.
    super(sight, { ...row, givenById: givenBy });
  }

  @Field(one('Person'), { nullable: true })
  givenBy(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.givenById);
  }

  @Field(() => String, {
    nullable: true,
    description: '`sha256` of the draft that it is about; null = it is about no draft.',
  })
  about(): string | null {
    return this.draftSha256;
  }
}

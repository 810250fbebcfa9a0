import { Field, ID } from '@nestjs/graphql';
import { isId } from '@vieraugen/core';
import type { ExpectedError } from '@vieraugen/platform';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { FINDING } from './finding.relations.js';
import type { FindingType } from './finding.type.js';

@GraphType('FindingResult')
export class FindingResultType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' }) error!:
    string | null;

  constructor(sight: Node['sight'], id: string, refused?: ExpectedError) {
    super(sight, { id, error: refused?.[sight.reading.viewer.locale] ?? null });
  }

  @Field(one('Finding'), { nullable: true })
  async finding(): Promise<FindingType | null> {
    return isId(this.id) ? this.sight.load(FINDING, this.id) : null;
  }
}

import { Field, ObjectType } from '@nestjs/graphql';
import { one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { EXEMPTION } from './exemption.relations.js';
import type { ExemptionType } from './exemption.type.js';

@ObjectType('ExemptionPayload')
export class ExemptionPayload extends Payload {
  @Field(one('Exemption'))
  exemption(): Promise<ExemptionType | null> {
    return this.sight.load(EXEMPTION, this.changedId);
  }
}

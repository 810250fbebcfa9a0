import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { OFFBOARDING } from './offboarding.relations.js';
import type { OffboardingType } from './offboarding.type.js';

@GraphType('OffboardingPayload')
export class OffboardingPayload extends Payload {
  @Field(one('Offboarding'))
  offboarding(): Promise<OffboardingType | null> {
    return this.sight.load(OFFBOARDING, this.changedId);
  }
}

import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { PERSON } from './person.relations.js';
import type { PersonType } from './person.type.js';

@GraphType('PersonPayload')
export class PersonPayload extends Payload {
  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(PERSON, this.changedId);
  }
}

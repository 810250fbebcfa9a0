import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { AUTHORITY } from './authority.relations.js';
import type { AuthorityType } from './authority.type.js';

@GraphType('AuthorityPayload')
export class AuthorityPayload extends Payload {
  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.changedId);
  }
}

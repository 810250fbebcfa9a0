import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { AUTHORIZATION } from './authorization.relations.js';
import type { AuthorizationType } from './authorization.type.js';

@GraphType('AuthorizationPayload')
export class AuthorizationPayload extends Payload {
  @Field(one('Authorization'))
  authorization(): Promise<AuthorizationType | null> {
    return this.sight.load(AUTHORIZATION, this.changedId);
  }
}

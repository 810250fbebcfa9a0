import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { AUTHORIZATION_REQUEST } from './request.relations.js';
import type { AuthorizationRequestType } from './request.type.js';

@GraphType('AuthorizationRequestPayload')
export class AuthorizationRequestPayload extends Payload {
  @Field(one('AuthorizationRequest'))
  request(): Promise<AuthorizationRequestType | null> {
    return this.sight.load(AUTHORIZATION_REQUEST, this.changedId);
  }
}

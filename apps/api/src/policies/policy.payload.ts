import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { POLICY_DOCUMENT, POLICY_DRAFT, POLICY_VERSION } from './policy.relations.js';
import type { PolicyDocumentType, PolicyDraftType, PolicyVersionType } from './policy.type.js';

@GraphType('PolicyDraftPayload')
export class PolicyDraftPayload extends Payload {
  @Field(one('PolicyDraft'))
  draft(): Promise<PolicyDraftType | null> {
    return this.sight.load(POLICY_DRAFT, this.changedId);
  }
}

@GraphType('PolicyDocumentPayload')
export class PolicyDocumentPayload extends Payload {
  @Field(one('PolicyDocument'))
  document(): Promise<PolicyDocumentType | null> {
    return this.sight.load(POLICY_DOCUMENT, this.changedId);
  }
}

@GraphType('PolicyVersionPayload')
export class PolicyVersionPayload extends Payload {
  @Field(one('PolicyVersion'))
  policyVersion(): Promise<PolicyVersionType | null> {
    return this.sight.load(POLICY_VERSION, this.changedId);
  }
}

import { Field, ID, Int } from '@nestjs/graphql';
import type { EvidenceRow, OffboardingItemRow, OffboardingTaskRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { AUTHORIZATION } from '../authorizations/authorization.relations.js';
import type { AuthorizationType } from '../authorizations/authorization.type.js';
import {
  EvidenceForm,
  OffboardingCause,
  OffboardingItemKind,
  OffboardingOutcome,
} from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { EVIDENCE, ITEMS_OF_OFFBOARDING } from './offboarding.relations.js';

@GraphType('EvidenceItem', { description: 'What shows that something was done; never changed.' })
export class EvidenceType extends Node<EvidenceRow> {
  @Field(() => ID) id!: string;
  @Field(() => EvidenceForm) kind!: v.EvidenceKind;
  @Field(() => String) sha256!: string;
  @Field(() => String, { nullable: true }) fileName!: string | null;
  @Field(() => String, { nullable: true }) mime!: string | null;
  @Field(() => Int, { nullable: true }) size!: number | null;
  @Field(() => String, { nullable: true }) statement!: string | null;
  @Field(() => String) byFunction!: string;
  @Field(() => DateTime) capturedAt!: v.Instant;
}

@GraphType('OffboardingItem')
export class OffboardingItemType extends Node<OffboardingItemRow> {
  @Field(() => ID) id!: string;
  @Field(() => OffboardingItemKind) kind!: v.OffboardingItemKind;
  @Field(() => DateTime, { nullable: true }) doneAt!: v.Instant | null;
  readonly evidenceId!: string | null;

  @Field(one('EvidenceItem'), { nullable: true })
  evidence(): Promise<EvidenceType | null> {
    return this.sight.maybe(EVIDENCE, this.evidenceId);
  }
}

@GraphType('Offboarding', {
  description: 'What is to be done when a person may no longer do something with an account.',
})
export class OffboardingType extends Node<OffboardingTaskRow> {
  @Field(() => ID) id!: string;
  @Field(() => OffboardingCause) cause!: v.OffboardingCause;
  @Field(() => DateTime, { description: 'When the person was no longer entitled.' })
  endedAt!: v.Instant;
  @Field(() => DateTime) openedAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) closedAt!: v.Instant | null;
  @Field(() => OffboardingOutcome, { nullable: true }) outcome!: v.OffboardingOutcome | null;
  readonly accountId!: string;
  readonly authorityId!: string;
  readonly personId!: string;
  readonly authorizationId!: string;

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(one('Authorization'), { description: 'Whose end opened the list.' })
  authorization(): Promise<AuthorizationType | null> {
    return this.sight.load(AUTHORIZATION, this.authorizationId);
  }

  @Field(many('OffboardingItem'))
  items(): Promise<OffboardingItemType[]> {
    return this.sight.load(ITEMS_OF_OFFBOARDING, this.id);
  }

  @Field(() => Boolean, { description: 'Whether the viewer may tick items off.' })
  canWork(): boolean {
    const { viewer } = this.sight.reading;
    const isOwn = viewer.personId !== null && viewer.personId === this.personId;
    return !isOwn && mayWrite(this.sight, 'offboarding.work', this.authorityId);
  }
}

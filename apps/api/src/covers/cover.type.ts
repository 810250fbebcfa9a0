import { Field, ID } from '@nestjs/graphql';
import type { CoverRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { CoverKind, MandateKind } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { IntervalType } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';

@GraphType('Cover', {
  description: 'Somebody who stands in for an account in a time, or approves for it.',
})
export class CoverType extends Node<CoverRow> {
  @Field(() => ID) id!: string;
  @Field(() => CoverKind) kind!: CoverRow['kind'];
  @Field(() => MandateKind, { nullable: true }) mandateKind!: v.MandateKind | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;
  readonly accountId!: string | null;
  readonly personId!: string;
  readonly principalPersonId!: string | null;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(one('Account'), { nullable: true, description: 'Null: every account of the authority.' })
  account(): Promise<AccountType | null> {
    return this.sight.maybe(ACCOUNT, this.accountId);
  }

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(one('Person'), { nullable: true, description: 'Whom a deputy stands in for.' })
  principal(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.principalPersonId);
  }
}

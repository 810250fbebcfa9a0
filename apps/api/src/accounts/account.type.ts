import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AccountRow, FindingCounts, PlatformRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { AuthorityType } from '../authorities/authority.type.js';
import { AUTHORITY } from '../authorities/authority.relations.js';
import {
  AccessModel,
  AccountKind,
  AccountStatus,
  CellState,
  PlatformKey,
} from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import { ATTESTATION, FINDING_COUNTS, PLATFORM } from './account.relations.js';

@ObjectType('Platform')
export class PlatformType implements PlatformRow {
  @Field(() => PlatformKey) key!: v.PlatformKey;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { nullable: true }) supportsMfa!: boolean | null;
  @Field(() => Boolean, { nullable: true }) supportsDelegation!: boolean | null;
}

@ObjectType('FindingCounts')
export class FindingCountsType implements Omit<FindingCounts, 'accountId' | 'worst'> {
  @Field(() => Int) critical!: number;
  @Field(() => Int) open!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) undetermined!: number;
}

@GraphType('Account')
export class AccountType extends Node<AccountRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => String, { nullable: true }) handle!: string | null;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => String, { nullable: true }) displayName!: string | null;
  @Field(() => AccountKind) kind!: v.AccountKind;
  @Field(() => AccountStatus, { nullable: true }) status!: v.AccountStatus | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => String, { nullable: true }) operatingUnit!: string | null;
  @Field(() => [String]) languages!: readonly string[];
  @Field(() => AccessModel, { nullable: true }) accessModel!: v.AccessModel | null;
  @Field(() => Int) maxAuthorized!: number;
  @Field(() => String, { nullable: true }) platformUserId!: string | null;
  @Field(() => String, { nullable: true }) standbyReason!: string | null;
  @Field(() => String, { nullable: true }) imprintUrl!: string | null;
  @Field(() => String, { nullable: true }) privacyUrl!: string | null;
  @Field(() => Boolean) isDemo!: boolean;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;
  readonly platformKey!: v.PlatformKey;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }

  @Field(() => PlatformType)
  async platform(): Promise<PlatformType> {
    const found = await this.sight.load(PLATFORM, this.platformKey);
    return (
      found ?? {
        key: this.platformKey,
        name: this.platformKey,
        supportsMfa: null,
        supportsDelegation: null,
      }
    );
  }

  @Field(() => DateTime, { nullable: true })
  async lastAttestedAt(): Promise<v.Instant | null> {
    return (await this.sight.load(ATTESTATION, this.id))?.at ?? null;
  }

  @Field(() => FindingCountsType)
  async findingCounts(): Promise<FindingCountsType> {
    return (await this.sight.load(FINDING_COUNTS, this.id)) as FindingCountsType;
  }

  @Field(() => CellState, {
    description: 'The worst of what is open; else whether anything is fulfilled.',
  })
  async worst(): Promise<v.CellState> {
    return (await this.sight.load(FINDING_COUNTS, this.id))?.worst ?? 'NOT_APPLICABLE';
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'account.write', this.authorityId);
  }

  @Field(() => Boolean)
  canAuthorize(): boolean {
    return mayWrite(this.sight, 'authorization.grant', this.authorityId);
  }
}

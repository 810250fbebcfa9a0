import { Field, ID } from '@nestjs/graphql';
import {
  type AuthorizationIntervalRow,
  type AuthorizationRow,
  isEffectiveAt,
  type MandateRow,
} from '@vieraugen/core';
import { authorizationStatusAt } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { USES_OF_AUTHORIZATION } from '../devices/device.relations.js';
import type { DeviceUseType } from '../devices/device.type.js';
import {
  AccessPurpose,
  ActionKind,
  AuthorizationRole,
  AuthorizationStatus,
  MandateKind,
  RevocationTrigger,
} from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { AUTHORIZATION, INTERVALS } from './authorization.relations.js';

@GraphType('Authorization')
export class AuthorizationType extends Node<AuthorizationRow> {
  @Field(() => ID) id!: string;
  @Field(() => AuthorizationRole) role!: v.AuthorizationRole;
  @Field(() => AccessPurpose, { nullable: true }) accessPurpose!: v.AccessPurpose | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => [ActionKind], { nullable: true }) scope!: readonly v.ActionKind[] | null;
  @Field(() => DateTime, { nullable: true }) grantedAt!: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) activatedAt!: v.Instant | null;
  @Field(() => RevocationTrigger, { nullable: true })
  revocationTrigger!: v.RevocationTrigger | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly accountId!: string;
  readonly personId!: string;
  readonly principalId!: string | null;
  readonly requestedById!: string | null;
  readonly managerConfirmedById!: string | null;
  readonly grantedById!: string | null;

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(one('Authorization'), { nullable: true, description: 'Whom a deputy stands in for.' })
  principal(): Promise<AuthorizationType | null> {
    return this.sight.maybe(AUTHORIZATION, this.principalId);
  }

  @Field(one('Person'), { nullable: true })
  requestedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.requestedById);
  }

  @Field(one('Person'), { nullable: true })
  managerConfirmedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.managerConfirmedById);
  }

  @Field(one('Person'), { nullable: true })
  grantedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.grantedById);
  }

  @Field(() => [IntervalType])
  suspensions(): Promise<v.Interval[]> {
    return this.intervals('SUSPENSION');
  }

  @Field(() => [IntervalType], { description: 'When a deputy was called upon.' })
  activations(): Promise<v.Interval[]> {
    return this.intervals('ACTIVATION');
  }

  @Field(() => Boolean, {
    description: 'In force, activated, not suspended and, for a deputy, called upon.',
  })
  async effective(): Promise<boolean> {
    const intervals = await this.sight.load(INTERVALS, this.id);
    return isEffectiveAt(this, intervals, this.sight.reading.at);
  }

  @Field(() => AuthorizationStatus)
  async status(): Promise<v.AuthorizationStatus> {
    const { activatedAt, valid, revocationTrigger } = this;
    const suspensions = await this.intervals('SUSPENSION');
    const parts = { activatedAt, valid, revocationTrigger, suspensions };
    return authorizationStatusAt(parts, this.sight.reading.at);
  }

  @Field(many('DeviceUse'))
  deviceUses(): Promise<DeviceUseType[]> {
    return this.sight.load(USES_OF_AUTHORIZATION, this.id);
  }

  private async intervals(kind: AuthorizationIntervalRow['kind']): Promise<v.Interval[]> {
    const rows = await this.sight.load(INTERVALS, this.id);
    return rows.filter((row) => row.kind === kind).map((row) => row.valid);
  }
}

@GraphType('ApproverMandate')
export class ApproverMandateType extends Node<MandateRow> {
  @Field(() => ID) id!: string;
  @Field(() => MandateKind) kind!: v.MandateKind;
  @Field(() => String) appointedByFunction!: string;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly personId!: string;

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }
}

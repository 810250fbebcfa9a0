import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  type AccessGrantRow,
  type ConnectedAppRow,
  type CredentialEventRow,
  type CredentialRow,
  isEntitled,
  type SecondFactorRow,
} from '@vieraugen/core';
import { accessStateAt } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { AUTHORIZATION_ROWS, INTERVALS } from '../authorizations/authorization.relations.js';
import { NAMED_DEVICE } from '../devices/device.relations.js';
import type { DeviceType } from '../devices/device.type.js';
import {
  AccessMechanism,
  AccessState,
  CredentialEventKind,
  CredentialKind,
  CredentialStorage,
  SecondFactorKind,
} from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import { OFFBOARDING_ROWS } from '../offboarding/offboarding.relations.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { CREDENTIAL_EVENTS } from './access.relations.js';

@GraphType('AccessGrant')
export class AccessGrantType extends Node<AccessGrantRow> {
  @Field(() => ID) id!: string;
  @Field(() => AccessMechanism, { nullable: true, description: 'Null = not known how.' })
  mechanism!: v.AccessMechanism | null;
  @Field(() => String, { nullable: true }) untilEvidence!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly accountId!: string;
  readonly holderId!: string | null;
  readonly deviceId!: string | null;

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Person'), { nullable: true, description: 'Null = not known who.' })
  holder(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.holderId);
  }

  @Field(one('Device'), { nullable: true })
  device(): Promise<DeviceType | null> {
    return this.sight.maybe(NAMED_DEVICE, this.deviceId);
  }

  @Field(() => Boolean, { nullable: true, description: 'Null = not known who.' })
  async entitled(): Promise<boolean | null> {
    if (this.holderId === null) return null;
    const rows = await this.sight.load(AUTHORIZATION_ROWS, this.accountId);
    const own = rows.filter((row) => row.personId === this.holderId);
    const intervals = await Promise.all(own.map((row) => this.sight.load(INTERVALS, row.id)));
    return isEntitled(own, intervals.flat(), this.sight.reading.at);
  }

  @Field(() => AccessState, {
    nullable: true,
    description: 'As the facts say; null = it had not begun.',
  })
  async state(): Promise<v.AccessState | null> {
    const [entitled, all] = await Promise.all([
      this.entitled(),
      this.sight.load(OFFBOARDING_ROWS, this.accountId),
    ]);
    const lists = all
      .filter(({ personId }) => personId === this.holderId)
      .map(({ openedAt, closedAt }) => ({ from: openedAt, to: closedAt }));
    return accessStateAt({ valid: this.valid, entitled, lists }, this.sight.reading.at);
  }
}

@ObjectType('CredentialEvent')
export class CredentialEventType implements Omit<
  CredentialEventRow,
  'accountId' | 'authorityId' | 'credentialId'
> {
  @Field(() => ID) id!: string;
  @Field(() => CredentialEventKind) event!: v.CredentialEvent;
  @Field(() => DateTime) occurredAt!: v.Instant;
  @Field(() => String) cause!: string;
  @Field(() => String) byFunction!: string;
  @Field(() => String, { nullable: true }) evidence!: string | null;
}

@GraphType('Credential')
export class CredentialType extends Node<CredentialRow> {
  @Field(() => ID) id!: string;
  @Field(() => CredentialKind) kind!: v.CredentialKind;
  @Field(() => CredentialStorage) storage!: v.CredentialStorage;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly accountId!: string;

  @Field(() => [CredentialEventType], {
    description: 'Newest first; with those that concern every credential of the account.',
  })
  async events(): Promise<CredentialEventType[]> {
    const rows = await this.sight.load(CREDENTIAL_EVENTS, this.accountId);
    return rows.filter((row) => row.credentialId === null || row.credentialId === this.id);
  }
}

@GraphType('SecondFactor')
export class SecondFactorType extends Node<SecondFactorRow> {
  @Field(() => ID) id!: string;
  @Field(() => SecondFactorKind) type!: v.SecondFactorType;
  @Field(() => Boolean, { nullable: true }) backupCodesDeposited!: boolean | null;
  @Field(() => DateTime, { nullable: true }) evidenceAt!: v.Instant | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly deviceId!: string | null;
  readonly holderId!: string | null;

  @Field(one('Device'), { nullable: true })
  device(): Promise<DeviceType | null> {
    return this.sight.maybe(NAMED_DEVICE, this.deviceId);
  }

  @Field(one('Person'), { nullable: true })
  holder(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.holderId);
  }
}

@GraphType('ConnectedApp')
export class ConnectedAppType extends Node<ConnectedAppRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) appName!: string;
  @Field(() => String, { nullable: true }) vendor!: string | null;
  @Field(() => [String]) scopes!: readonly string[];
  @Field(() => DateTime, { nullable: true }) approvedUntil!: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) lastReviewedAt!: v.Instant | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Struck in a review: its tokens are to be revoked.',
  })
  revocationDemandedAt!: v.Instant | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly holderId!: string | null;

  @Field(one('Person'), { nullable: true, description: 'Whose login connected it.' })
  holder(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.holderId);
  }
}

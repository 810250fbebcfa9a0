import { Field, ID } from '@nestjs/graphql';
import type { DeviceRow, DeviceUseRow, PermitRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { AUTHORIZATION } from '../authorizations/authorization.relations.js';
import type { AuthorizationType } from '../authorizations/authorization.type.js';
import { DeviceCategory, DeviceOwnership, DeviceStatus, MdmState } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType, LocalDate } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { NAMED_DEVICE, PERMITS_OF_DEVICE, USES_OF_DEVICE } from './device.relations.js';

@GraphType('Device')
export class DeviceType extends Node<DeviceRow> {
  @Field(() => ID) id!: string;
  @Field(() => DeviceOwnership) ownership!: v.DeviceOwnership;
  @Field(() => DeviceCategory) category!: v.DeviceCategory;
  @Field(() => String, { nullable: true }) assetTag!: string | null;
  @Field(() => String, { nullable: true }) nickname!: string | null;
  @Field(() => String, { nullable: true }) osFamily!: string | null;
  @Field(() => LocalDate, { nullable: true }) osSupportedUntil!: string | null;
  @Field(() => Boolean, { nullable: true }) encryption!: boolean | null;
  @Field(() => Boolean, { nullable: true }) screenLock!: boolean | null;
  @Field(() => MdmState, { nullable: true }) mdmState!: v.MdmState | null;
  @Field(() => DateTime, { nullable: true }) lastPostureCheckAt!: v.Instant | null;
  @Field(() => DeviceStatus, { nullable: true, description: 'Null = not registered at that time.' })
  status!: v.DeviceStatus | null;
  readonly authorityId!: string;
  readonly custodianId!: string | null;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(NAMED_AUTHORITY, this.authorityId);
  }

  @Field(one('Person'), { nullable: true })
  custodian(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.custodianId);
  }

  @Field(many('DeviceUse'))
  uses(): Promise<DeviceUseType[]> {
    return this.sight.load(USES_OF_DEVICE, this.id);
  }

  @Field(many('PrivateUsePermit'))
  permits(): Promise<PrivateUsePermitType[]> {
    return this.sight.load(PERMITS_OF_DEVICE, this.id);
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'device.write', this.authorityId);
  }
}

@GraphType('DeviceUse')
export class DeviceUseType extends Node<DeviceUseRow> {
  @Field(() => ID) id!: string;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly deviceId!: string;
  readonly authorizationId!: string;

  @Field(one('Device'))
  device(): Promise<DeviceType | null> {
    return this.sight.load(NAMED_DEVICE, this.deviceId);
  }

  @Field(one('Authorization'))
  authorization(): Promise<AuthorizationType | null> {
    return this.sight.load(AUTHORIZATION, this.authorizationId);
  }
}

@GraphType('PrivateUsePermit')
export class PrivateUsePermitType extends Node<PermitRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
  @Field(() => [String]) conditions!: readonly string[];
  @Field(() => String, { nullable: true }) allowedWindow!: string | null;
  @Field(() => String, { nullable: true }) securityOfficerNote!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly deviceId!: string;
  readonly accountIds!: readonly string[];

  @Field(one('Device'))
  device(): Promise<DeviceType | null> {
    return this.sight.load(NAMED_DEVICE, this.deviceId);
  }

  @Field(many('Account'), { description: 'Those of them that the viewer may see.' })
  async accounts(): Promise<AccountType[]> {
    const found = await Promise.all(this.accountIds.map((id) => this.sight.load(ACCOUNT, id)));
    return found.filter((account) => account !== null);
  }
}

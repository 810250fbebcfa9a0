import { Field, ID } from '@nestjs/graphql';
import type { AuthorizationRequestRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_DEVICE } from '../devices/device.relations.js';
import type { DeviceType } from '../devices/device.type.js';
import { AccessPurpose, ActionKind, AuthorizationRole, RequestStatus } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { AUTHORIZATION } from './authorization.relations.js';
import type { AuthorizationType } from './authorization.type.js';

const OPEN: readonly v.RequestStatus[] = ['REQUESTED', 'MANAGER_CONFIRMED'];

@GraphType('AuthorizationRequest', {
  description: 'That somebody shall be authorised, on its way: owner, manager, coordinator.',
})
export class AuthorizationRequestType extends Node<AuthorizationRequestRow> {
  @Field(() => ID) id!: string;
  @Field(() => RequestStatus) status!: v.RequestStatus;
  @Field(() => AuthorizationRole) role!: v.AuthorizationRole;
  @Field(() => AccessPurpose, { nullable: true }) accessPurpose!: v.AccessPurpose | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => [ActionKind], { nullable: true }) scope!: readonly v.ActionKind[] | null;
  @Field(() => IntervalType) wanted!: v.Interval;
  @Field(() => DateTime) requestedAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) confirmedAt!: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) decisionNote!: string | null;
  readonly accountId!: string;
  readonly authorityId!: string;
  readonly personId!: string;
  readonly principalId!: string | null;
  readonly deviceId!: string | null;
  readonly requestedById!: string;
  readonly confirmedById!: string | null;
  readonly authorizationId!: string | null;
  readonly managerId!: string | null;

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Person'))
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(one('Person'), { nullable: true })
  requestedBy(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.requestedById);
  }

  @Field(one('Person'), { nullable: true, description: 'The manager who has confirmed.' })
  confirmedBy(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.confirmedById);
  }

  @Field(one('Person'), { nullable: true, description: 'Who has to confirm.' })
  manager(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.managerId);
  }

  @Field(one('Device'), { nullable: true })
  device(): Promise<DeviceType | null> {
    return this.sight.maybe(NAMED_DEVICE, this.deviceId);
  }

  @Field(one('Authorization'), { nullable: true, description: 'What became of it.' })
  authorization(): Promise<AuthorizationType | null> {
    return this.sight.maybe(AUTHORIZATION, this.authorizationId);
  }

  @Field(() => Boolean, { description: 'Whether the viewer is the manager who has to confirm.' })
  canConfirm(): boolean {
    const { viewer } = this.sight.reading;
    const isManager = viewer.personId !== null && viewer.personId === this.managerId;
    return this.status === 'REQUESTED' && isManager && this.may('authorization.confirm');
  }

  @Field(() => Boolean, { description: 'Whether the viewer may grant it now.' })
  canGrant(): boolean {
    const { viewer } = this.sight.reading;
    const others = viewer.personId !== this.requestedById && viewer.personId !== this.personId;
    return this.status === 'MANAGER_CONFIRMED' && others && this.may('authorization.grant');
  }

  @Field(() => Boolean)
  canDeny(): boolean {
    return OPEN.includes(this.status) && (this.canConfirm() || this.may('authorization.grant'));
  }

  @Field(() => Boolean)
  canWithdraw(): boolean {
    const { viewer } = this.sight.reading;
    const isOwn = viewer.personId !== null && viewer.personId === this.requestedById;
    return OPEN.includes(this.status) && isOwn && this.may('authorization.request');
  }

  private may(permission: Parameters<typeof mayWrite>[1]): boolean {
    return mayWrite(this.sight, permission, this.authorityId);
  }
}

import { Field, ID } from '@nestjs/graphql';
import type { PermitRequestRow, PermitRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import type { Permission } from '@vieraugen/platform';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { PermitCondition, PermitRequestState, PermitState } from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import type { Sight } from '../graphql/sight.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { NAMED_DEVICE } from './device.relations.js';
import type { DeviceType } from './device.type.js';

@GraphType('PrivateUsePermit')
export class PrivateUsePermitType extends Node<PermitRow> {
  @Field(() => ID) id!: string;
  @Field(() => String) reason!: string;
  @Field(() => [PermitCondition]) conditions!: readonly v.PermitCondition[];
  @Field(() => [PermitCondition], { nullable: true, description: 'Null = not on record.' })
  confirmedConditions!: readonly v.PermitCondition[] | null;
  @Field(() => String, { nullable: true }) allowedWindow!: string | null;
  @Field(() => String, { nullable: true }) securityOfficerNote!: string | null;
  @Field(() => DateTime, { nullable: true }) withdrawnAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) withdrawalReason!: string | null;
  @Field(() => DateTime, { nullable: true }) deletionProvenAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) deletionEvidence!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly deviceId!: string;
  readonly personId!: string;
  readonly authorityId!: string;
  readonly accountIds!: readonly string[];

  @Field(one('Device'))
  device(): Promise<DeviceType | null> {
    return this.sight.load(NAMED_DEVICE, this.deviceId);
  }

  @Field(one('Person'), { nullable: true })
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(many('Account'), { description: 'Those of them that the viewer may see.' })
  accounts(): Promise<AccountType[]> {
    return accountsOf(this.sight, this.accountIds);
  }

  @Field(() => PermitState, { description: 'NONE = it has not begun.' })
  state(): v.PermitState {
    const { at } = this.sight.reading;
    if (at < this.valid.from) return 'NONE';
    if (this.valid.to === null || at < this.valid.to) return 'VALID';
    return this.withdrawnAt !== null && this.withdrawnAt <= at ? 'WITHDRAWN' : 'EXPIRED';
  }

  @Field(() => Boolean)
  canUphold(): boolean {
    return mayWrite(this.sight, 'permit.uphold', this.authorityId);
  }
}

@GraphType('PermitRequest')
export class PermitRequestType extends Node<PermitRequestRow> {
  @Field(() => ID) id!: string;
  @Field(() => PermitRequestState) state!: v.PermitRequestState;
  @Field(() => String) ground!: string;
  @Field(() => String, { nullable: true }) allowedWindow!: string | null;
  @Field(() => [PermitCondition], { nullable: true })
  confirmedConditions!: readonly v.PermitCondition[] | null;
  @Field(() => String, { nullable: true }) securityNote!: string | null;
  @Field(() => DateTime, { nullable: true }) notedAt!: v.Instant | null;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: v.Instant | null;
  @Field(() => IntervalType, { description: 'The time that is asked for.' }) valid!: v.Interval;
  readonly personId!: string;
  readonly authorityId!: string;
  readonly requestedById!: string | null;
  readonly notedById!: string | null;
  readonly accountIds!: readonly string[];

  @Field(one('Person'), { nullable: true })
  person(): Promise<PersonType | null> {
    return this.sight.load(NAMED_PERSON, this.personId);
  }

  @Field(many('Account'), { description: 'Those of them that the viewer may see.' })
  accounts(): Promise<AccountType[]> {
    return accountsOf(this.sight, this.accountIds);
  }

  @Field(() => Boolean, { description: 'Whether the viewer may confirm the conditions.' })
  canConfirm(): boolean {
    return this.isOpenTo('device.own') && this.sight.reading.viewer.personId === this.personId;
  }

  @Field(() => Boolean, { description: 'Whether the viewer may give the note.' })
  canNote(): boolean {
    return this.isOpenTo('permit.note') && !this.isViewer(this.personId);
  }

  @Field(() => Boolean, {
    description: 'Whether the viewer may decide: nobody else has a part in it.',
  })
  canDecide(): boolean {
    const others = [this.personId, this.requestedById, this.notedById];
    return this.isOpenTo('permit.issue') && !others.some((id) => this.isViewer(id));
  }

  private isViewer(personId: string | null): boolean {
    return personId !== null && personId === this.sight.reading.viewer.personId;
  }

  private isOpenTo(permission: Permission): boolean {
    const isOpen = this.state !== 'GRANTED' && this.state !== 'DENIED';
    return isOpen && mayWrite(this.sight, permission, this.authorityId);
  }
}

async function accountsOf(sight: Sight, ids: readonly string[]): Promise<AccountType[]> {
  const found = await Promise.all(ids.map((id) => sight.load(ACCOUNT, id)));
  return found.filter((account) => account !== null);
}

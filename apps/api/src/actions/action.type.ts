import { Field, ID } from '@nestjs/graphql';
import type { ActionRow } from '@vieraugen/core';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_DEVICE } from '../devices/device.relations.js';
import type { DeviceType } from '../devices/device.type.js';
import { ActionKind, AttributionMethod, WorkTimeClass } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';
import { DateTime } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import { CALENDAR } from './action.relations.js';

@GraphType('AccountAction')
export class AccountActionType extends Node<ActionRow> {
  @Field(() => ID) id!: string;
  @Field(() => ActionKind) kind!: v.ActionKind;
  @Field(() => DateTime) occurredAt!: v.Instant;
  @Field(() => String, { nullable: true }) summary!: string | null;
  @Field(() => String, { nullable: true }) inReplyTo!: string | null;
  @Field(() => String, { nullable: true }) sourceClient!: string | null;
  @Field(() => AttributionMethod) attributionMethod!: v.AttributionMethod;
  @Field(() => String, { nullable: true }) attributionConfidence!: string | null;
  @Field(() => Boolean, { description: 'Whether an approval from before is on record.' })
  approved!: boolean;
  readonly accountId!: string;
  readonly authorityId!: string;
  readonly deviceId!: string | null;
  readonly actorId!: string | null;

  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }

  @Field(one('Device'), { nullable: true })
  device(): Promise<DeviceType | null> {
    return this.sight.maybe(NAMED_DEVICE, this.deviceId);
  }

  @Field(one('Person'), {
    nullable: true,
    description: 'Only where a case settled it (INVESTIGATED, SELF_DECLARED), else null.',
  })
  actor(): Promise<PersonType | null> {
    return this.sight.maybe(NAMED_PERSON, this.actorId);
  }

  @Field(() => WorkTimeClass, { nullable: true, description: 'Null = no working hours on record.' })
  async workTimeClass(): Promise<v.WorkTimeClass | null> {
    const classOf = await this.sight.load(CALENDAR, 'calendar');
    return classOf(this.authorityId, this.occurredAt);
  }
}

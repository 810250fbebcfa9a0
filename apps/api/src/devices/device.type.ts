import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  DeviceCheckRow,
  DeviceRow,
  DeviceStateRow,
  DeviceUseRow,
  LostAccessRow,
  PasskeyRow,
} from '@vieraugen/core';
import { DEVICE_STATUSES, deviceCanBecome, missingForDeviceStep } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import { ACCOUNT } from '../accounts/account.relations.js';
import type { AccountType } from '../accounts/account.type.js';
import { NAMED_AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { AUTHORIZATION } from '../authorizations/authorization.relations.js';
import type { AuthorizationType } from '../authorizations/authorization.type.js';
import {
  DeviceCategory,
  DeviceCheckSource,
  DeviceGuard,
  DeviceOwnership,
  DevicePosture,
  DeviceStatus,
  MdmState,
  PermitState,
} from '../graphql/enums.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType, LocalDate } from '../graphql/scalars.js';
import { NAMED_PERSON } from '../people/person.relations.js';
import type { PersonType } from '../people/person.type.js';
import {
  CHECKS_OF_DEVICE,
  GUARDS_OF_DEVICE,
  LOST_ACCESS_OF_DEVICE,
  NAMED_DEVICE,
  PASSKEY_OF_DEVICE,
  PERMITS_OF_DEVICE,
  REQUESTS_OF_DEVICE,
  STATES_OF_DEVICE,
  USES_OF_DEVICE,
} from './device.relations.js';
import type { PermitRequestType, PrivateUsePermitType } from './permit.type.js';

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
  @Field(() => DevicePosture, { nullable: true, description: 'Of an official device.' })
  posture!: v.DevicePosture | null;
  @Field(() => PermitState, { nullable: true, description: 'Of a private device.' })
  permitState!: v.PermitState | null;
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

  @Field(many('PermitRequest'))
  permitRequests(): Promise<PermitRequestType[]> {
    return this.sight.load(REQUESTS_OF_DEVICE, this.id);
  }

  @Field(many('DeviceState'), { description: 'The whole history, newest first.' })
  states(): Promise<DeviceStateType[]> {
    return this.sight.load(STATES_OF_DEVICE, this.id);
  }

  @Field(many('DeviceCheck'), {
    description: 'What condition it was found in, newest first; of a private one what is declared.',
  })
  checks(): Promise<DeviceCheckType[]> {
    return this.sight.load(CHECKS_OF_DEVICE, this.id);
  }

  @Field(many('LostAccess'), {
    description: 'The accounts that it was linked with when it was last lost.',
  })
  lostAccess(): Promise<LostAccessType[]> {
    return this.sight.load(LOST_ACCESS_OF_DEVICE, this.id);
  }

  @Field(one('DevicePasskey'), { nullable: true })
  passkey(): Promise<DevicePasskeyType | null> {
    return this.sight.load(PASSKEY_OF_DEVICE, this.id);
  }

  @Field(() => [DeviceStep], { description: 'What may come next, and what is missing for it.' })
  async steps(): Promise<DeviceStep[]> {
    const { status } = this;
    if (status === null) return [];
    const guards = await this.sight.load(GUARDS_OF_DEVICE, this.id);
    return DEVICE_STATUSES.filter((next) => deviceCanBecome(status, next)).map((next) => ({
      status: next,
      missing: missingForDeviceStep(status, next, guards?.fulfilled ?? new Set()),
    }));
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'device.write', this.authorityId);
  }

  @Field(() => Boolean, { description: 'Whether it is the viewer who has it.' })
  isOwn(): boolean {
    const { personId } = this.sight.reading.viewer;
    return personId !== null && personId === this.custodianId;
  }

  @Field(() => Boolean)
  canReportLoss(): boolean {
    return mayWrite(this.sight, 'device.reportLoss', this.authorityId);
  }

  @Field(() => Boolean)
  canSecure(): boolean {
    return mayWrite(this.sight, 'device.secure', this.authorityId);
  }

  @Field(() => Boolean, { description: 'Whether the viewer may ask for a permit for it.' })
  canRequestPermit(): boolean {
    return this.ownership === 'PRIVATE' && mayWrite(this.sight, 'permit.request', this.authorityId);
  }
}

@ObjectType('DeviceStep')
export class DeviceStep {
  @Field(() => DeviceStatus) status!: v.DeviceStatus;
  @Field(() => [DeviceGuard]) missing!: readonly v.DeviceGuard[];
}

@GraphType('DeviceState')
export class DeviceStateType extends Node<DeviceStateRow> {
  @Field(() => ID) id!: string;
  @Field(() => DeviceStatus) status!: v.DeviceStatus;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  @Field(() => DateTime) recordedAt!: v.Instant;
}

@GraphType('DeviceCheck')
export class DeviceCheckType extends Node<DeviceCheckRow> {
  @Field(() => ID) id!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null = declared, never checked.' })
  checkedAt!: v.Instant | null;
  @Field(() => LocalDate, { nullable: true }) osSupportedUntil!: string | null;
  @Field(() => Boolean, { nullable: true }) encryption!: boolean | null;
  @Field(() => Boolean, { nullable: true }) screenLock!: boolean | null;
  @Field(() => MdmState, { nullable: true }) mdmState!: v.MdmState | null;
  @Field(() => DeviceCheckSource) source!: v.DeviceCheckSource;
  @Field(() => String, { nullable: true }) evidence!: string | null;
  @Field(() => IntervalType) valid!: v.Interval;
  @Field(() => DateTime) recordedAt!: v.Instant;
}

@GraphType('LostAccess')
export class LostAccessType extends Node<LostAccessRow> {
  @Field(() => DateTime) lostAt!: v.Instant;
  @Field(() => DateTime, { nullable: true }) sessionsRevokedAt!: v.Instant | null;
  @Field(() => DateTime, { nullable: true }) rotatedAt!: v.Instant | null;
  readonly accountId!: string;

  @Field(one('Account'), { nullable: true })
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.accountId);
  }
}

@GraphType('DevicePasskey')
export class DevicePasskeyType extends Node<PasskeyRow> {
  @Field(() => DateTime) boundSince!: v.Instant;
  @Field(() => DateTime, { nullable: true }) lastConfirmedAt!: v.Instant | null;
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

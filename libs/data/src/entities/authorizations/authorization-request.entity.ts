import {
  ACCESS_PURPOSES,
  type AccessPurpose,
  type ActionKind,
  AUTHORIZATION_ROLES,
  type AuthorizationRole,
  type Instant,
  type Interval,
  REQUEST_STATUSES,
  type RequestStatus,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, IntervalColumn, OneOf, Reference } from '../columns.js';
import { DeviceEntity } from '../devices/device.entity.js';
import { GovernedEntity } from '../governed.js';
import { PersonEntity } from '../people/person.entity.js';
import { AuthorizationEntity } from './authorization.entity.js';

/** That somebody shall be authorised: requested, confirmed by the manager, then granted or not. */
@Entity('authorization_requests')
@Check('ck_authorization_requests__decided_by', `status <> 'GRANTED' OR decided_by <> requested_by`)
@Check('ck_authorization_requests__confirmed_by', `confirmed_by <> person_id`)
@Index(['accountId'])
@Index(['personId'])
@Index('ix_authorization_requests__open', { synchronize: false })
export class AuthorizationRequestEntity extends GovernedEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @OneOf('ck_authorization_requests__role', AUTHORIZATION_ROLES)
  role!: AuthorizationRole;

  @OneOf('ck_authorization_requests__access_purpose', ACCESS_PURPOSES, { nullable: true })
  accessPurpose!: AccessPurpose | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { array: true, nullable: true })
  scope!: readonly ActionKind[] | null;

  @Reference(() => AuthorizationEntity, { nullable: true })
  principalId!: string | null;

  @Reference(() => DeviceEntity, { nullable: true })
  deviceId!: string | null;

  @IntervalColumn()
  wanted!: Interval;

  @OneOf('ck_authorization_requests__status', REQUEST_STATUSES)
  status!: RequestStatus;

  @Column('uuid')
  requestedBy!: string;

  @InstantColumn()
  requestedAt!: Instant;

  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  decisionNote!: string | null;

  @Reference(() => AuthorizationEntity, { nullable: true })
  authorizationId!: string | null;
}

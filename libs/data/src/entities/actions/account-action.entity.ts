import {
  ACTION_KINDS,
  type ActionKind,
  ATTRIBUTION_METHODS,
  type AttributionMethod,
  type Instant,
  TIME_SOURCES,
  type TimeSource,
} from '@vieraugen/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { ApprovalEntity } from './approval.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { DeviceEntity } from '../devices/device.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('account_actions')
@Unique(['accountId', 'platformObjectId', 'kind'])
@Index('ix_account_actions__account_id_occurred_at', { synchronize: false })
@Index('ix_account_actions__account_id_post', { synchronize: false })
@Index('ix_account_actions__device_id', { synchronize: false })
@Index('ix_account_actions__approval_id', { synchronize: false })
export class AccountActionEntity extends GovernedEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_account_actions__kind', ACTION_KINDS)
  kind!: ActionKind;

  @Column('text', { nullable: true })
  platformObjectId!: string | null;

  @InstantColumn()
  occurredAt!: Instant;

  @OneOf('ck_account_actions__time_source', TIME_SOURCES)
  timeSource!: TimeSource;

  @Column('text', { nullable: true })
  summary!: string | null;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text', { nullable: true })
  contentHash!: string | null;

  @Column('text', { nullable: true })
  inReplyTo!: string | null;

  @Column('text', { nullable: true })
  sourceClient!: string | null;

  @Reference(() => DeviceEntity, { nullable: true })
  deviceId!: string | null;

  @Reference(() => PersonEntity, { nullable: true })
  actorId!: string | null;

  @OneOf('ck_account_actions__attribution_method', ATTRIBUTION_METHODS, { default: 'UNKNOWN' })
  attributionMethod!: AttributionMethod;

  @Column('text', { nullable: true })
  attributionConfidence!: string | null;

  @Reference(() => ApprovalEntity, { nullable: true })
  approvalId!: string | null;
}

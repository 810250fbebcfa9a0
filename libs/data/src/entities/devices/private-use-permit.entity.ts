import type { Instant, PermitCondition } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { DeviceEntity } from './device.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('private_use_permits')
@Check(
  'ck_private_use_permits__approved_by',
  `(approved_by <> person_id) AND (approved_by <> requested_by)`,
)
@Check('ck_private_use_permits__valid', `NOT upper_inf(valid)`)
@Index('ix_private_use_permits__account_ids', { synchronize: false })
@Index(['deviceId'])
export class PrivateUsePermitEntity extends IntervalEntity {
  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true })
  accountIds!: readonly string[];

  @Column('text')
  reason!: string;

  @Column('text', { array: true, default: '{}' })
  conditions!: readonly PermitCondition[];

  @Column('text', { array: true, nullable: true })
  confirmedConditions!: readonly PermitCondition[] | null;

  @Column('text', { nullable: true })
  allowedWindow!: string | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('text', { nullable: true })
  securityOfficerNote!: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt!: Instant | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;

  @InstantColumn({ nullable: true })
  deletionProvenAt!: Instant | null;

  @Column('text', { nullable: true })
  deletionEvidence!: string | null;
}

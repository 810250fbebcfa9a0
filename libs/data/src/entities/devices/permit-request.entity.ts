import { type Instant, PERMIT_REQUEST_STATES } from '@vieraugen/domain';
import type { PermitCondition, PermitRequestState } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';
import { PersonEntity } from '../people/person.entity.js';
import { DeviceEntity } from './device.entity.js';
import { PrivateUsePermitEntity } from './private-use-permit.entity.js';

/** What somebody asks for; `valid` is the time that the permit is to last. */
@Entity('permit_requests')
@Check('ck_permit_requests__valid', `NOT upper_inf(valid)`)
@Check('ck_permit_requests__noted_by', `noted_by <> person_id`)
@Check(
  'ck_permit_requests__decided_by',
  `(decided_by <> person_id) AND (decided_by <> requested_by) AND (decided_by <> noted_by)`,
)
@Index(['deviceId'])
@Index('ix_permit_requests__authority_id', { synchronize: false })
export class PermitRequestEntity extends IntervalEntity {
  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true })
  accountIds!: readonly string[];

  @Column('text')
  ground!: string;

  @Column('text', { nullable: true })
  allowedWindow!: string | null;

  @Column('text', { array: true, nullable: true })
  confirmedConditions!: readonly PermitCondition[] | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @OneOf('ck_permit_requests__state', PERMIT_REQUEST_STATES)
  state!: PermitRequestState;

  @Column('text', { nullable: true })
  securityNote!: string | null;

  @Column('uuid', { nullable: true })
  notedBy!: string | null;

  @InstantColumn({ nullable: true })
  notedAt!: Instant | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Reference(() => PrivateUsePermitEntity, { nullable: true })
  permitId!: string | null;
}

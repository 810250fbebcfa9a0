import {
  EXEMPTION_STATUSES,
  type ExemptionStatus,
  type Instant,
  SUBJECT_TYPES,
  type SubjectType,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('exemptions')
@Check('ck_exemptions__requested_by', `(status <> 'REQUESTED'::text) OR (requested_by IS NOT NULL)`)
@Check('ck_exemptions__decided_by', `decided_by <> requested_by`)
@Index(['authorityId'])
@Index(['accountId'])
@Index(['subjectId'])
export class ExemptionEntity extends IntervalEntity {
  @Column('text')
  ruleId!: string;

  @OneOf('ck_exemptions__subject_type', SUBJECT_TYPES)
  subjectType!: SubjectType;

  @Column('uuid')
  subjectId!: string;

  @Reference(() => AccountEntity, { nullable: true })
  accountId!: string | null;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_exemptions__status', EXEMPTION_STATUSES)
  status!: ExemptionStatus;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  riskAssessment!: string | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @InstantColumn()
  requestedAt!: Instant;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  decisionNote!: string | null;

  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt!: Instant | null;

  @Column('text', { nullable: true })
  withdrawalNote!: string | null;

  @Column('date', { nullable: true })
  reviewOn!: string | null;
}

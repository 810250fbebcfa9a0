import {
  APPROVAL_CHANNELS,
  APPROVAL_DECISIONS,
  type ApprovalChannel,
  type ApprovalDecision,
  type Instant,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { ApproverMandateEntity } from '../authorizations/approver-mandate.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('approvals')
@Check('ck_approvals__approver_id', `approver_id <> author_id`)
@Index('ix_approvals__account_ids', { synchronize: false })
export class ApprovalEntity extends GovernedEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true })
  accountIds!: readonly string[];

  @Column('text', { nullable: true })
  draftHash!: string | null;

  @Reference(() => PersonEntity)
  approverId!: string;

  @Reference(() => ApproverMandateEntity, { nullable: true })
  mandateId!: string | null;

  @Reference(() => PersonEntity, { nullable: true })
  authorId!: string | null;

  @OneOf('ck_approvals__decision', APPROVAL_DECISIONS)
  decision!: ApprovalDecision;

  @InstantColumn()
  decidedAt!: Instant;

  @InstantColumn({ nullable: true })
  validUntil!: Instant | null;

  @InstantColumn({ nullable: true })
  plannedAt!: Instant | null;

  @OneOf('ck_approvals__channel', APPROVAL_CHANNELS)
  channel!: ApprovalChannel;

  @Column('text', { nullable: true })
  note!: string | null;
}

import { DPIA_STATUSES, type DpiaStatus } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

/** Nutzungskonzept: what an account is for and how it is run; one per account at a time. */
@Entity('usage_concepts')
@Check('ck_usage_concepts__review_by', `review_by > approved_on`)
@WithoutOverlaps('accountId')
@Index(['accountId'])
export class UsageConceptEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @OneOf('ck_usage_concepts__dpia_status', DPIA_STATUSES)
  dpiaStatus!: DpiaStatus;

  @Column('date', { nullable: true })
  approvedOn!: string | null;

  @Column('date', { nullable: true })
  reviewBy!: string | null;
}

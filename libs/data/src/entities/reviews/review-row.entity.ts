import { type Instant, REVIEW_STATES, type ReviewState } from '@vieraugen/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';
import { ReviewCampaignEntity } from './review-campaign.entity.js';

@Entity('review_rows')
@Unique(['campaignId', 'subjectId'])
@Index(['accountId'])
@Index(['subjectId'])
@Index('ix_review_rows__open', { synchronize: false })
export class ReviewRowEntity extends GovernedEntity {
  @Reference(() => ReviewCampaignEntity)
  campaignId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => AccountEntity)
  accountId!: string;

  /** An account, an authorization or a connected app, by the kind of the campaign. */
  @Column('uuid')
  subjectId!: string;

  @OneOf('ck_review_rows__state', REVIEW_STATES)
  state!: ReviewState;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decidedByFunction!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

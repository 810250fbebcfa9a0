import { type Instant, REVIEW_KINDS, type ReviewKind } from '@vieraugen/domain';
import { Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('review_campaigns')
@Index('uq_review_campaigns__open', { synchronize: false })
export class ReviewCampaignEntity extends GovernedEntity {
  @OneOf('ck_review_campaigns__kind', REVIEW_KINDS)
  kind!: ReviewKind;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @InstantColumn()
  openedAt!: Instant;

  @InstantColumn()
  dueAt!: Instant;

  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;
}

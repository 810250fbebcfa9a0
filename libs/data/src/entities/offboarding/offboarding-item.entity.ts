import { type Instant, OFFBOARDING_ITEMS, type OffboardingItemKind } from '@vieraugen/domain';
import { Check, Entity, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';
import { EvidenceItemEntity } from './evidence-item.entity.js';
import { OffboardingTaskEntity } from './offboarding-task.entity.js';

/** One thing of an off-boarding list: done with evidence, or not done. */
@Entity('offboarding_items')
@Check('ck_offboarding_items__done', `(done_at IS NULL) = (evidence_id IS NULL)`)
@Unique(['taskId', 'kind'])
@Index(['accountId'])
export class OffboardingItemEntity extends GovernedEntity {
  @Reference(() => OffboardingTaskEntity)
  taskId!: string;

  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_offboarding_items__kind', OFFBOARDING_ITEMS)
  kind!: OffboardingItemKind;

  @InstantColumn({ nullable: true })
  doneAt!: Instant | null;

  @Reference(() => EvidenceItemEntity, { nullable: true })
  evidenceId!: string | null;
}

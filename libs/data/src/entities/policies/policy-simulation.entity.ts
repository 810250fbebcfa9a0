import { EVALUATION_STATUSES, type EvaluationStatus, type Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { PolicyDraftEntity } from './policy-draft.entity.js';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';

@Entity('policy_simulations')
@Index('ix_policy_simulations__draft_id', { synchronize: false })
export class PolicySimulationEntity {
  @Id()
  id!: string;

  @Reference(() => PolicyDraftEntity)
  draftId!: string;

  @Column('text')
  sha256!: string;

  @OneOf('ck_policy_simulations__status', EVALUATION_STATUSES)
  status!: EvaluationStatus;

  @InstantColumn()
  judgedAt!: Instant;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('integer', { default: 0 })
  total!: number;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('text', { nullable: true })
  error!: string | null;

  @InstantColumn()
  createdAt!: Instant;

  @InstantColumn({ nullable: true })
  finishedAt!: Instant | null;
}

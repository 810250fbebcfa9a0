import {
  EVALUATION_MODES,
  EVALUATION_STATUSES,
  EVALUATION_TRIGGERS,
  type EvaluationMode,
  type EvaluationStatus,
  type EvaluationTrigger,
  type Instant,
} from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { Id, InstantColumn, OneOf } from '../columns.js';

@Entity('evaluations')
@Index('ix_evaluations__created_at', { synchronize: false })
@Index('ix_evaluations__open', { synchronize: false })
export class EvaluationEntity {
  @Id()
  id!: string;

  @OneOf('ck_evaluations__mode', EVALUATION_MODES)
  mode!: EvaluationMode;

  @OneOf('ck_evaluations__trigger', EVALUATION_TRIGGERS)
  trigger!: EvaluationTrigger;

  @OneOf('ck_evaluations__status', EVALUATION_STATUSES)
  status!: EvaluationStatus;

  @InstantColumn()
  validAt!: Instant;

  @InstantColumn()
  knownAt!: Instant;

  @Column('uuid', { array: true, nullable: true })
  accountIds!: readonly string[] | null;

  @Column('uuid', { array: true, nullable: true })
  authorityIds!: readonly string[] | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('integer', { default: 0 })
  total!: number;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('integer', { default: 0 })
  opened!: number;

  @Column('integer', { default: 0 })
  resolved!: number;

  /** How far a sweep got. */
  @Column('text', { nullable: true })
  checkpoint!: string | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @InstantColumn()
  createdAt!: Instant;

  @InstantColumn({ nullable: true })
  finishedAt!: Instant | null;
}

import {
  type DeclarationDecision,
  DECLARATION_DECISIONS,
  type Instant,
  type LocalDate,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';
import { EvidenceItemEntity } from '../offboarding/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { TrainingCompletionEntity } from './training-completion.entity.js';
import { TrainingModuleEntity } from './training-module.entity.js';

/** What somebody says to have completed; nothing until somebody else has confirmed it. */
@Entity('training_declarations')
@Check('ck_training_declarations__decided', `(decision is null) = (decided_at is null)`)
@Check(
  'ck_training_declarations__completed',
  `coalesce(decision = 'CONFIRMED', false) = (completion_id is not null)`,
)
@Index(['personId'])
@Index('ix_training_declarations__open', ['personId', 'moduleId', 'completedOn'], {
  unique: true,
  where: 'decision IS NULL',
})
export class TrainingDeclarationEntity extends GovernedEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => TrainingModuleEntity)
  moduleId!: string;

  @Column('date')
  completedOn!: LocalDate;

  @Reference(() => EvidenceItemEntity)
  evidenceId!: string;

  @InstantColumn()
  declaredAt!: Instant;

  @OneOf('ck_training_declarations__decision', DECLARATION_DECISIONS, { nullable: true })
  decision!: DeclarationDecision | null;

  @Reference(() => PersonEntity, { nullable: true })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Reference(() => TrainingCompletionEntity, { nullable: true })
  completionId!: string | null;
}

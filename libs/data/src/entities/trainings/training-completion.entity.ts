import { EVIDENCE_TYPES, type EvidenceType } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { EvidenceItemEntity } from '../offboarding/evidence-item.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { TrainingModuleEntity } from './training-module.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('training_completions')
@Index(['personId'])
@Index(['authorityId'])
export class TrainingCompletionEntity extends IntervalEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => TrainingModuleEntity)
  moduleId!: string;

  @Column('text')
  moduleKey!: string;

  @OneOf('ck_training_completions__evidence_type', EVIDENCE_TYPES)
  evidenceType!: EvidenceType;

  /** The attendance list or statement behind it, one for all of a session. */
  @Reference(() => EvidenceItemEntity, { nullable: true })
  evidenceId!: string | null;
}

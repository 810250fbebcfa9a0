import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';

@Entity('subject_results')
@Index(['authorityId'])
@Index(['nextCheckAt'])
export class SubjectResultEntity {
  @OneOf('ck_subject_results__subject_type', ['ACCOUNT', 'AUTHORITY'], { primary: true })
  subjectType!: 'ACCOUNT' | 'AUTHORITY';

  @PrimaryColumn('uuid')
  subjectId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('jsonb')
  results!: unknown;

  /** Of everything that was concluded: an evaluation that concludes the same writes nothing. */
  @Column('text', { default: '' })
  digest!: string;

  @InstantColumn({ nullable: true })
  nextCheckAt!: Instant | null;

  @InstantColumn()
  changedAt!: Instant;
}

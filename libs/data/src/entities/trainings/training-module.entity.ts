import type { AuthorizationRole } from '@vieraugen/domain';
import { Check, Column, Entity } from 'typeorm';
import { WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('training_modules')
@Check('ck_training_modules__validity_months', `validity_months > 0`)
@WithoutOverlaps('key')
export class TrainingModuleEntity extends IntervalEntity {
  @Column('text')
  key!: string;

  @Column('text')
  version!: string;

  @Column('text')
  titleDe!: string;

  @Column('text')
  titleEn!: string;

  @Column('text', { array: true, default: '{}' })
  mandatoryForRoles!: readonly AuthorizationRole[];

  @Column('integer')
  validityMonths!: number;

  @Column('text', { nullable: true })
  deliveredBy!: string | null;
}

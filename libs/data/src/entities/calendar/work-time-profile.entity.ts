import type { WorkTimeProfileFact } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('work_time_profiles')
@Index(['authorityId'])
export class WorkTimeProfileEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Column('jsonb')
  days!: WorkTimeProfileFact['days'];

  @Column('text')
  basis!: string;
}

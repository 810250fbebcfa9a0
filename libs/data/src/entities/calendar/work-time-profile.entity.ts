import type { WorkTimeProfileFact } from '@vieraugen/domain';
import { Column, Entity, Exclusion, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('work_time_profiles')
@Index(['authorityId'])
@WithoutOverlaps('authorityId')
@Exclusion(
  'ex_work_time_profiles__valid',
  'using gist (valid with &&) where (authority_id is null)',
)
export class WorkTimeProfileEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Column('jsonb')
  days!: WorkTimeProfileFact['days'];

  @Column('text')
  basis!: string;
}

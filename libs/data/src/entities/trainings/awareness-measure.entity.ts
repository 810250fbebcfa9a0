import {
  AWARENESS_KINDS,
  type AwarenessKind,
  HEADCOUNT_BANDS,
  type HeadcountBand,
  type LocalDate,
  type ViewerRole,
} from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

/** What was done to raise awareness: for whom by role, how many by band, nobody by name. */
@Entity('awareness_measures')
@Index(['authorityId'])
export class AwarenessMeasureEntity extends GovernedEntity {
  /** null = for all authorities. */
  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @OneOf('ck_awareness_measures__kind', AWARENESS_KINDS)
  kind!: AwarenessKind;

  @Column('text')
  title!: string;

  @Column('date')
  heldOn!: LocalDate;

  @Column('text', { array: true, default: '{}' })
  audienceRoles!: readonly ViewerRole[];

  @OneOf('ck_awareness_measures__headcount_band', HEADCOUNT_BANDS)
  headcountBand!: HeadcountBand;

  @Column('text')
  recordedByFunction!: string;
}

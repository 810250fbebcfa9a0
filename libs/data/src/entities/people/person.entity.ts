import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('people')
@Check('ck_people__manager_id', `manager_id <> id`)
@Unique(['externalId'])
@Index('ix_people__authority_id', { synchronize: false })
@Index(['managerId'])
export class PersonEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('text', { default: () => 'app_pseudonym()' })
  pseudonymKey?: string;

  @Column('text')
  functionLabel!: string;

  @Reference(() => PersonEntity, { nullable: true })
  managerId!: string | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;
}

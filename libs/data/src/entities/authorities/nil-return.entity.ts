import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from './authority.entity.js';
import { Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('nil_returns')
@Check('ck_nil_returns__valid', `NOT upper_inf(valid)`)
@Index(['authorityId'])
export class NilReturnEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  statedByFunction!: string;
}

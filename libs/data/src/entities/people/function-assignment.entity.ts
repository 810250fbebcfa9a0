import { FUNCTIONS, type OfficialFunction } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from './person.entity.js';
import { OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('function_assignments')
@WithoutOverlaps('personId', 'authorityId', 'function')
@Index(['authorityId'])
@Index(['personId'])
export class FunctionAssignmentEntity extends IntervalEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_function_assignments__function', FUNCTIONS)
  function!: OfficialFunction;

  @Column('text')
  label!: string;
}

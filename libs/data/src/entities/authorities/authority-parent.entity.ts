import { Check, Entity, Index } from 'typeorm';
import { AuthorityEntity } from './authority.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('authority_parents')
@Check('ck_authority_parents__parent_id', `parent_id <> authority_id`)
@WithoutOverlaps('authorityId')
@Index(['parentId'])
export class AuthorityParentEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => AuthorityEntity)
  parentId!: string;
}

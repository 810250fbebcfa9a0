import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from './authority.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('authority_names')
@WithoutOverlaps('authorityId')
@Index('ix_authority_names__name', { synchronize: false })
export class AuthorityNameEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  shortName!: string | null;
}

import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('users')
@Unique(['issuer', 'subject'])
@Index('ix_users__email', { synchronize: false })
export class UserEntity extends GovernedEntity {
  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  label!: string;

  @Reference(() => PersonEntity, { nullable: true })
  personId!: string | null;

  @OneOf('ck_users__locale', ['de', 'en'], { default: 'de' })
  locale!: 'de' | 'en';

  @Column('boolean', { default: true })
  active!: boolean;

  @InstantColumn()
  createdAt!: Instant;
}

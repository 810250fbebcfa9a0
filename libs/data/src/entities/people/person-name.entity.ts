import { Column, Entity } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from './person.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('person_names')
@WithoutOverlaps('personId')
export class PersonNameEntity extends IntervalEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  givenName!: string;

  @Column('text')
  surname!: string;

  @Column('text', { nullable: true })
  email!: string | null;
}

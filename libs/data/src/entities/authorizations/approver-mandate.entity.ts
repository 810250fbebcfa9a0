import { MANDATE_KINDS, type MandateKind } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('approver_mandates')
@Index(['authorityId'])
@Index(['personId'])
export class ApproverMandateEntity extends IntervalEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true, nullable: true })
  accountIds!: readonly string[] | null;

  @OneOf('ck_approver_mandates__kind', MANDATE_KINDS)
  kind!: MandateKind;

  @Column('text')
  appointedByFunction!: string;
}

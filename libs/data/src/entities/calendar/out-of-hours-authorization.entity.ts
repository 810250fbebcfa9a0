import { OUT_OF_HOURS_REASONS, type OutOfHoursReason } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('out_of_hours_authorizations')
@Check('ck_out_of_hours_authorizations__account_ids', `cardinality(account_ids) > 0`)
@Index('ix_out_of_hours_authorizations__account_ids', { synchronize: false })
export class OutOfHoursAuthorizationEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true })
  accountIds!: readonly string[];

  @Column('uuid', { array: true, nullable: true })
  deviceIds!: readonly string[] | null;

  @OneOf('ck_out_of_hours_authorizations__reason', OUT_OF_HOURS_REASONS)
  reason!: OutOfHoursReason;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  approvedByFunction!: string;
}

import type { ActionKind } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('standing_approvals')
@Check('ck_standing_approvals__valid', `NOT upper_inf(valid)`)
@Index('ix_standing_approvals__account_ids', { synchronize: false })
export class StandingApprovalEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { array: true })
  accountIds!: readonly string[];

  @Column('text', { array: true })
  actionKinds!: readonly ActionKind[];

  @Column('text')
  category!: string;

  @Reference(() => PersonEntity)
  approverId!: string;
}

import { ACCOUNT_STATUSES, type AccountStatus } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('account_states')
@WithoutOverlaps('accountId')
@Index(['accountId'])
export class AccountStateEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_account_states__status', ACCOUNT_STATUSES)
  status!: AccountStatus;

  @Column('text', { nullable: true })
  reason!: string | null;
}

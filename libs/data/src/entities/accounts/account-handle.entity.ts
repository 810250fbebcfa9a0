import type { PlatformKey } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('account_handles')
@WithoutOverlaps('accountId')
@WithoutOverlaps('handleKey', 'platformKey')
@Index(['handleKey', 'accountId'])
@Index('ix_account_handles__handle_key', { synchronize: false })
export class AccountHandleEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  platformKey!: PlatformKey;

  @Column('text')
  handle!: string;

  @Column('text')
  handleKey!: string;
}

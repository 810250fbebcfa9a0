import { Column, Entity, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';
import { AccountEntity } from './account.entity.js';

/** What is noted before an account is closed: the offer to the archive, and that nobody takes the handle. */
@Entity('account_closings')
@Unique(['accountId'])
export class AccountClosingEntity extends GovernedEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  /** Local dates. */
  @Column('date', { nullable: true })
  archivalOfferedOn!: string | null;

  @Column('text', { nullable: true })
  archivalNote!: string | null;

  @Column('date', { nullable: true })
  handleParkedOn!: string | null;
}

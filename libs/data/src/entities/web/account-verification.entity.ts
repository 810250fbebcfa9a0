import { type Instant, VERIFICATION_METHODS, type VerificationMethod } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

/** Whether an account proved to be the authority's, as long as looking found the same. */
@Entity('account_verifications')
@WithoutOverlaps('accountId')
@Index(['accountId'])
export class AccountVerificationEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_account_verifications__method', VERIFICATION_METHODS)
  method!: VerificationMethod;

  @Column('boolean')
  ok!: boolean;

  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @InstantColumn()
  checkedAt!: Instant;
}

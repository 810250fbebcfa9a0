import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { AuthorizationEntity } from './authorization.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('authorization_suspensions')
@WithoutOverlaps('authorizationId')
@Index(['accountId'])
export class AuthorizationSuspensionEntity extends IntervalEntity {
  @Reference(() => AuthorizationEntity)
  authorizationId!: string;

  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { nullable: true })
  suspendedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}

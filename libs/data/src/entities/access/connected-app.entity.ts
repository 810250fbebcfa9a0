import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('connected_apps')
@Index(['accountId'])
export class ConnectedAppEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  appName!: string;

  @Column('text', { nullable: true })
  vendor!: string | null;

  @Column('text', { array: true, default: '{}' })
  scopes!: readonly string[];

  @Reference(() => PersonEntity, { nullable: true })
  holderId!: string | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @InstantColumn({ nullable: true })
  approvedUntil!: Instant | null;

  @InstantColumn({ nullable: true })
  lastReviewedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  revocationDemandedAt!: Instant | null;
}

import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('attestations')
@Index(['accountId'])
export class AttestationEntity extends GovernedEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text')
  attestedByFunction!: string;

  @InstantColumn()
  attestedAt!: Instant;
}

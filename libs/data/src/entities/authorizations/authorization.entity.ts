import {
  ACCESS_PURPOSES,
  type AccessPurpose,
  AUTHORIZATION_ROLES,
  type AuthorizationRole,
  type Instant,
  REVOCATION_TRIGGERS,
  type RevocationTrigger,
  type ActionKind,
} from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('authorizations')
@WithoutOverlaps('accountId', 'personId', 'role')
@Index(['personId'])
@Index(['authorityId'])
@Index(['accountId'])
export class AuthorizationEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @OneOf('ck_authorizations__role', AUTHORIZATION_ROLES)
  role!: AuthorizationRole;

  @OneOf('ck_authorizations__access_purpose', ACCESS_PURPOSES, { nullable: true })
  accessPurpose!: AccessPurpose | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { array: true, nullable: true })
  scope!: readonly ActionKind[] | null;

  @Reference(() => AuthorizationEntity, { nullable: true })
  principalId!: string | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('uuid', { nullable: true })
  managerConfirmedBy!: string | null;

  @InstantColumn({ nullable: true })
  managerConfirmedAt!: Instant | null;

  @Column('uuid', { nullable: true })
  grantedBy!: string | null;

  @InstantColumn({ nullable: true })
  grantedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  activatedAt!: Instant | null;

  @OneOf('ck_authorizations__revocation_trigger', REVOCATION_TRIGGERS, { nullable: true })
  revocationTrigger!: RevocationTrigger | null;

  @Column('uuid', { nullable: true })
  revokedBy!: string | null;
}

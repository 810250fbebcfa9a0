import { CREDENTIAL_EVENTS, type CredentialEvent, type Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { CredentialEntity } from './credential.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('credential_events')
@Index(['accountId'])
export class CredentialEventEntity extends GovernedEntity {
  @Reference(() => CredentialEntity, { nullable: true })
  credentialId!: string | null;

  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_credential_events__event', CREDENTIAL_EVENTS)
  event!: CredentialEvent;

  @InstantColumn()
  occurredAt!: Instant;

  @Column('text')
  cause!: string;

  @Column('text')
  byFunction!: string;

  @Column('text', { nullable: true })
  evidence!: string | null;
}

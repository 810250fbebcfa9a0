import {
  CREDENTIAL_KINDS,
  CREDENTIAL_STORAGES,
  type CredentialKind,
  type CredentialStorage,
} from '@vieraugen/domain';
import { Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('credentials')
@Index(['accountId'])
export class CredentialEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_credentials__kind', CREDENTIAL_KINDS)
  kind!: CredentialKind;

  @OneOf('ck_credentials__storage', CREDENTIAL_STORAGES)
  storage!: CredentialStorage;
}

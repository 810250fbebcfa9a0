import {
  ACCESS_MODELS,
  type AccessModel,
  ACCOUNT_KINDS,
  type AccountKind,
  PLATFORM_KEYS,
  type PlatformKey,
  RECOVERY_PHONE_TYPES,
  type RecoveryPhoneType,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('accounts')
@Check('ck_accounts__campaign_ends', `(kind <> 'CAMPAIGN'::text) OR (NOT upper_inf(valid))`)
@Check('ck_accounts__max_authorized', `max_authorized > 0`)
@Check('ck_accounts__valid', `(NOT isempty(valid)) AND lower_inc(valid) AND (NOT upper_inc(valid))`)
@Unique(['externalId'])
@Index('ix_accounts__authority_id', { synchronize: false })
@Index(['platformKey', 'platformUserId'])
export class AccountEntity extends IntervalEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @OneOf('ck_accounts__platform_key', PLATFORM_KEYS)
  platformKey!: PlatformKey;

  @Column('text', { nullable: true })
  platformUserId!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  displayName!: string | null;

  @OneOf('ck_accounts__kind', ACCOUNT_KINDS, { default: 'INSTITUTIONAL' })
  kind!: AccountKind;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  audience!: string | null;

  @Column('text', { array: true, default: '{}' })
  languages!: readonly string[];

  @Column('text', { nullable: true })
  operatingUnit!: string | null;

  @OneOf('ck_accounts__access_model', ACCESS_MODELS, { nullable: true })
  accessModel!: AccessModel | null;

  @Column('integer', { default: 4 })
  maxAuthorized!: number;

  @Column('text', { nullable: true })
  imprintUrl!: string | null;

  @Column('text', { nullable: true })
  privacyUrl!: string | null;

  @Column('text', { nullable: true })
  netiquetteUrl!: string | null;

  @Column('text', { nullable: true })
  alternativeChannelUrl!: string | null;

  @Column('text', { nullable: true })
  recoveryMailbox!: string | null;

  @Column('boolean', { nullable: true })
  recoveryMailboxFunctional!: boolean | null;

  @OneOf('ck_accounts__recovery_phone_type', RECOVERY_PHONE_TYPES, { nullable: true })
  recoveryPhoneType!: RecoveryPhoneType | null;

  @Column('text', { nullable: true })
  standbyReason!: string | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;
}

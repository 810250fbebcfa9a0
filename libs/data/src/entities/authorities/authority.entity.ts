import {
  AUTHORITY_KINDS,
  AUTHORITY_TIERS,
  type AuthorityKind,
  type AuthorityTier,
} from '@vieraugen/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { OneOf } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('authorities')
@Check(
  'ck_authorities__valid',
  `(NOT isempty(valid)) AND lower_inc(valid) AND (NOT upper_inc(valid))`,
)
@Unique(['externalId'])
export class AuthorityEntity extends IntervalEntity {
  @Column('text', { nullable: true })
  externalId!: string | null;

  @OneOf('ck_authorities__tier', AUTHORITY_TIERS)
  tier!: AuthorityTier;

  @OneOf('ck_authorities__kind', AUTHORITY_KINDS)
  kind!: AuthorityKind;

  @Column('text', { array: true, default: '{}' })
  officialDomains!: readonly string[];

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;
}

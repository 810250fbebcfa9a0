import { EVIDENCE_KINDS, type EvidenceKind, type Instant } from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

/** What shows that something was done: a file, or what somebody states in their function. */
@Entity('evidence_items')
@Check(
  'ck_evidence_items__content',
  `CASE kind WHEN 'FILE' THEN file_name IS NOT NULL AND mime IS NOT NULL AND size IS NOT NULL AND statement IS NULL
   ELSE statement IS NOT NULL AND file_name IS NULL AND mime IS NULL AND size IS NULL END`,
)
@Index(['accountId'])
export class EvidenceItemEntity extends GovernedEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => AccountEntity, { nullable: true })
  accountId!: string | null;

  @OneOf('ck_evidence_items__kind', EVIDENCE_KINDS)
  kind!: EvidenceKind;

  @Column('text')
  sha256!: string;

  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('text', { nullable: true })
  mime!: string | null;

  @Column('integer', { nullable: true })
  size!: number | null;

  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('text')
  byFunction!: string;

  @InstantColumn()
  capturedAt!: Instant;
}

import type { Instant } from '@vieraugen/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PolicyDraftEntity } from '../policies/policy-draft.entity.js';
import { ExemptionEntity } from '../reviews/exemption.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('data_protection_opinions')
@Unique(['draftId', 'draftSha256'])
@Unique(['exemptionId'])
@Check('ck_data_protection_opinions__subject', `(draft_id IS NULL) <> (exemption_id IS NULL)`)
export class DataProtectionOpinionEntity extends GovernedEntity {
  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Reference(() => PolicyDraftEntity, { nullable: true })
  draftId!: string | null;

  /** Of the draft's content that the opinion is about. */
  @Column('text', { nullable: true, name: 'draft_sha256' })
  draftSha256!: string | null;

  @Reference(() => ExemptionEntity, { nullable: true })
  exemptionId!: string | null;

  @Column('text')
  opinion!: string;

  @Reference(() => PersonEntity)
  givenBy!: string;

  @InstantColumn()
  givenAt!: Instant;
}

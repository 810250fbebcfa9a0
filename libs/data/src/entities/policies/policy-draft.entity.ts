import {
  type DraftedRule,
  type Paragraph,
  POLICY_DRAFT_STATUSES,
  type PolicyDraftStatus,
} from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PolicyDocumentEntity } from './policy-document.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';
import { OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('policy_drafts')
@Index('uq_policy_drafts__open', { synchronize: false })
export class PolicyDraftEntity extends GovernedEntity {
  @Reference(() => PolicyDocumentEntity)
  documentId!: string;

  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  /** A new title for the document, with the release; null = it keeps its own. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text')
  version!: string;

  @Column('jsonb', { default: [] })
  paragraphs!: readonly Paragraph[];

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('boolean', { default: true })
  acknowledge!: boolean;

  @Column('jsonb', { default: [] })
  rules!: readonly DraftedRule[];

  @Column('text')
  sha256!: string;

  @Column('uuid', { array: true })
  authorIds!: readonly string[];

  @OneOf('ck_policy_drafts__status', POLICY_DRAFT_STATUSES)
  status!: PolicyDraftStatus;

  @Reference(() => PersonEntity, { nullable: true })
  releasedBy!: string | null;

  @Reference(() => PolicyVersionEntity, { nullable: true })
  policyVersionId!: string | null;
}

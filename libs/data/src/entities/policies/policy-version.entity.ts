import type { Instant, Paragraph } from '@vieraugen/domain';
import { Column, Entity } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PolicyDocumentEntity } from './policy-document.entity.js';
import { InstantColumn, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('policy_versions')
@WithoutOverlaps('documentId')
export class PolicyVersionEntity extends IntervalEntity {
  @Reference(() => PolicyDocumentEntity)
  documentId!: string;

  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Column('text')
  version!: string;

  @Column('jsonb', { default: [] })
  paragraphs!: readonly Paragraph[];

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('boolean', { default: true })
  acknowledge!: boolean;

  @InstantColumn({ nullable: true })
  publishedAt!: Instant | null;

  @Column('date', { nullable: true })
  resolvedOn!: string | null;
}

import type { Instant } from '@vieraugen/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PolicyDraftEntity } from './policy-draft.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('policy_proposals')
@Unique(['draftId'])
@Check('ck_policy_proposals__decided_by', `decided_by <> proposed_by`)
export class PolicyProposalEntity extends GovernedEntity {
  @Reference(() => PolicyDraftEntity)
  draftId!: string;

  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Column('text')
  reason!: string;

  @Reference(() => PersonEntity)
  proposedBy!: string;

  @InstantColumn()
  proposedAt!: Instant;

  @Reference(() => PersonEntity, { nullable: true })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  decisionNote!: string | null;
}

import type { FindingState, Instant, RuleResult } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { FindingEntity } from './finding.entity.js';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';

/** The states a finding can be put into, and what else happens to it. */
export const FINDING_EVENT_TYPES = [
  'OPENED',
  'REOPENED',
  'RESULT_CHANGED',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
  'RESOLVED',
  'EXEMPTED',
  'DISMISSAL_PROPOSED',
  'DISMISSED',
] as const;
export type FindingEventType = (typeof FINDING_EVENT_TYPES)[number];

@Entity('finding_events')
@Index('ix_finding_events__finding_id', { synchronize: false })
@Index('ix_finding_events__proposed', { synchronize: false })
@Index(['at'])
export class FindingEventEntity {
  @Id()
  id!: string;

  @Reference(() => FindingEntity)
  findingId!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @InstantColumn()
  at!: Instant;

  @OneOf('ck_finding_events__type', FINDING_EVENT_TYPES)
  type!: FindingEventType;

  @Column('text')
  state!: FindingState;

  @Column('text')
  result!: RuleResult;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  actorLabel!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  evaluationId!: string | null;
}

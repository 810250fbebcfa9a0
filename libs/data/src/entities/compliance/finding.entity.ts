import {
  FINDING_STATES,
  type FindingState,
  type Instant,
  RULE_RESULTS,
  type RuleResult,
  SEVERITIES,
  type Severity,
  SUBJECT_TYPES,
  type SubjectType,
} from '@vieraugen/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';

@Entity('findings')
@Unique(['ruleId', 'subjectType', 'subjectId', 'accountId'])
@Index(['authorityId', 'state'])
@Index(['accountId'])
@Index('ix_findings__open', { synchronize: false })
export class FindingEntity {
  @Id()
  id!: string;

  @Column('text')
  ruleId!: string;

  @OneOf('ck_findings__subject_type', SUBJECT_TYPES)
  subjectType!: SubjectType;

  @Column('uuid')
  subjectId!: string;

  @Reference(() => AccountEntity, { nullable: true })
  accountId!: string | null;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_findings__state', FINDING_STATES)
  state!: FindingState;

  @OneOf('ck_findings__result', RULE_RESULTS)
  result!: RuleResult;

  @OneOf('ck_findings__severity', SEVERITIES)
  severity!: Severity;

  @Column('jsonb')
  reason!: unknown;

  @Column('jsonb')
  evidence!: unknown;

  @InstantColumn()
  firstDetectedAt!: Instant;

  @InstantColumn()
  lastOpenedAt!: Instant;

  @InstantColumn({ nullable: true })
  dueAt!: Instant | null;

  @InstantColumn({ nullable: true })
  resolvedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  exemptedUntil!: Instant | null;

  @Column('uuid', { nullable: true })
  evaluationId!: string | null;
}

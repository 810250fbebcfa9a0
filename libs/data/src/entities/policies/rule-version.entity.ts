import { SEVERITIES, type Severity } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('rule_versions')
@Index(['ruleId'])
export class RuleVersionEntity extends IntervalEntity {
  @Column('text')
  ruleId!: string;

  @Reference(() => PolicyVersionEntity)
  policyVersionId!: string;

  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @OneOf('ck_rule_versions__severity', SEVERITIES, { nullable: true })
  severity!: Severity | null;

  @Column('jsonb', { nullable: true })
  due!: object | null;

  @Column('jsonb', { default: {} })
  parameters!: object;

  @Column('text', { nullable: true })
  clause!: string | null;
}

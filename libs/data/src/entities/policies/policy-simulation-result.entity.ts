import {
  RULE_RESULTS,
  type RuleResult,
  SIMULATION_EFFECTS,
  type SimulationEffect,
} from '@vieraugen/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PolicySimulationEntity } from './policy-simulation.entity.js';
import { OneOf, Reference } from '../columns.js';

@Entity('policy_simulation_results')
@Index(['authorityId'])
export class PolicySimulationResultEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PolicySimulationEntity)
  simulationId!: string;

  @PrimaryColumn('text')
  ruleId!: string;

  @OneOf('ck_policy_simulation_results__subject_type', ['ACCOUNT', 'AUTHORITY'], { primary: true })
  subjectType!: 'ACCOUNT' | 'AUTHORITY';

  @PrimaryColumn('uuid')
  subjectId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => AccountEntity, { nullable: true })
  accountId!: string | null;

  @OneOf('ck_policy_simulation_results__effect', SIMULATION_EFFECTS)
  effect!: SimulationEffect;

  @OneOf('ck_policy_simulation_results__result', RULE_RESULTS)
  result!: RuleResult;

  @Column('text')
  reason!: string;

  @Column('jsonb', { default: {} })
  reasonData!: object;
}

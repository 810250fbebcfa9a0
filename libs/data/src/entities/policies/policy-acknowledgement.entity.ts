import type { Instant } from '@vieraugen/domain';
import { Entity, Index, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';
import { InstantColumn, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('policy_acknowledgements')
@Unique(['personId', 'policyVersionId'])
@Index(['policyVersionId'])
@Index(['authorityId'])
export class PolicyAcknowledgementEntity extends GovernedEntity {
  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => PolicyVersionEntity)
  policyVersionId!: string;

  @InstantColumn()
  acknowledgedAt!: Instant;
}

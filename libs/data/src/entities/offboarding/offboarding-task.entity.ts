import {
  type Instant,
  OFFBOARDING_CAUSES,
  OFFBOARDING_OUTCOMES,
  type OffboardingCause,
  type OffboardingOutcome,
} from '@vieraugen/domain';
import { Check, Entity, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { AuthorizationEntity } from '../authorizations/authorization.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';
import { PersonEntity } from '../people/person.entity.js';

/** The list of what is to be done when a person may no longer do something with an account. */
@Entity('offboarding_tasks')
@Check('ck_offboarding_tasks__closed', `(closed_at IS NULL) = (outcome IS NULL)`)
@Unique(['authorizationId', 'endedAt'])
@Index(['accountId'])
@Index(['personId'])
@Index('ix_offboarding_tasks__open', { synchronize: false })
export class OffboardingTaskEntity extends GovernedEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => PersonEntity)
  personId!: string;

  @Reference(() => AuthorizationEntity)
  authorizationId!: string;

  @OneOf('ck_offboarding_tasks__cause', OFFBOARDING_CAUSES)
  cause!: OffboardingCause;

  @InstantColumn()
  endedAt!: Instant;

  @InstantColumn()
  openedAt!: Instant;

  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;

  @OneOf('ck_offboarding_tasks__outcome', OFFBOARDING_OUTCOMES, { nullable: true })
  outcome!: OffboardingOutcome | null;
}

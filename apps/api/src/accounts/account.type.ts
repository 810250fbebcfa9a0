import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AccountRow,
  type FindingCounts,
  historyOfAccount,
  nextStepsOf,
  type PlatformRow,
} from '@vieraugen/core';
import { contains } from '@vieraugen/domain';
import type * as v from '@vieraugen/domain';
import type * as core from '@vieraugen/core';
import type { GraphQLResolveInfo } from 'graphql';
import {
  ACCESS_OF_ACCOUNT,
  APPS_OF_ACCOUNT,
  CREDENTIAL_EVENTS,
  CREDENTIALS_OF_ACCOUNT,
  SECOND_FACTORS_OF_ACCOUNT,
} from '../access/access.relations.js';
import {
  type AccessGrantType,
  type ConnectedAppType,
  CredentialEventType,
  type CredentialType,
  type SecondFactorType,
} from '../access/access.type.js';
import { ACTIONS_OF_ACCOUNT } from '../actions/action.relations.js';
import type { AccountActionType } from '../actions/action.type.js';
import { AuditConnection, type AuditEntryType } from '../audit/audit.type.js';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import {
  AUTHORIZATIONS_OF_ACCOUNT,
  MANDATES_OF_ACCOUNT,
} from '../authorizations/authorization.relations.js';
import type {
  ApproverMandateType,
  AuthorizationType,
} from '../authorizations/authorization.type.js';
import { REQUESTS_OF_ACCOUNT } from '../authorizations/request.relations.js';
import type { AuthorizationRequestType } from '../authorizations/request.type.js';
import { USES_OF_ACCOUNT } from '../devices/device.relations.js';
import type { DeviceUseType } from '../devices/device.type.js';
import { FINDING_COUNTS, FINDINGS_OF_ACCOUNT } from '../findings/finding.relations.js';
import type { FindingType } from '../findings/finding.type.js';
import { type Connection, connectionFrom } from '../graphql/connection.js';
import {
  AccessModel,
  AccountKind,
  AccountStatus,
  ApproverWarning,
  CellState,
  PlatformKey,
  RecoveryPhoneKind,
} from '../graphql/enums.js';
import { FieldArgs } from '../graphql/field-args.js';
import { GraphType, many, Node, one } from '../graphql/graph-type.js';
import { mayWrite } from '../graphql/may.js';
import { DateTime, IntervalType } from '../graphql/scalars.js';
import { OFFBOARDINGS_OF_ACCOUNT } from '../offboarding/offboarding.relations.js';
import type { OffboardingType } from '../offboarding/offboarding.type.js';
import { PAGE_CHECKS, USAGE_CONCEPT, VERIFICATION } from '../web-checks/presence.relations.js';
import {
  AccountVerificationType,
  PageCheckType,
  UsageConceptType,
} from '../web-checks/presence.type.js';
import { ATTESTATION, PLATFORM, STANDING } from './account.relations.js';
import { AccountClosingType, AccountStepType } from './account-step.type.js';
import { warningsOf } from './approver-warnings.js';
import { laneRows, secretOf, timelineOf } from './timeline.js';
import { SecretKnownByType, TimelineType } from './timeline.type.js';

const IN_FORCE = { inForce: { type: () => Boolean } };

interface InForce {
  readonly inForce?: boolean | null;
}

@ObjectType('Platform')
export class PlatformType implements PlatformRow {
  @Field(() => PlatformKey) key!: v.PlatformKey;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { nullable: true }) supportsMfa!: boolean | null;
  @Field(() => Boolean, { nullable: true }) supportsDelegation!: boolean | null;
}

@ObjectType('FindingCounts')
export class FindingCountsType implements Omit<FindingCounts, 'accountId' | 'worst'> {
  @Field(() => Int) critical!: number;
  @Field(() => Int) open!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) undetermined!: number;
}

@ObjectType('AccountRecovery')
export class AccountRecoveryType {
  @Field(() => String, { nullable: true }) mailbox!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is a function’s.' })
  mailboxFunctional!: boolean | null;
  @Field(() => RecoveryPhoneKind, { nullable: true }) phoneType!: v.RecoveryPhoneType | null;
}

@GraphType('Account')
export class AccountType extends Node<AccountRow> {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => String, { nullable: true }) handle!: string | null;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => String, { nullable: true }) displayName!: string | null;
  @Field(() => AccountKind) kind!: v.AccountKind;
  @Field(() => AccountStatus, { nullable: true }) status!: v.AccountStatus | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => String, { nullable: true }) operatingUnit!: string | null;
  @Field(() => [String]) languages!: readonly string[];
  @Field(() => AccessModel, { nullable: true }) accessModel!: v.AccessModel | null;
  @Field(() => Int) maxAuthorized!: number;
  @Field(() => String, { nullable: true }) platformUserId!: string | null;
  @Field(() => String, { nullable: true }) standbyReason!: string | null;
  @Field(() => String, { nullable: true }) imprintUrl!: string | null;
  @Field(() => String, { nullable: true }) privacyUrl!: string | null;
  @Field(() => String, { nullable: true }) netiquetteUrl!: string | null;
  @Field(() => String, { nullable: true }) alternativeChannelUrl!: string | null;
  @Field(() => Boolean) isDemo!: boolean;
  @Field(() => IntervalType) valid!: v.Interval;
  readonly authorityId!: string;
  readonly platformKey!: v.PlatformKey;
  readonly recoveryMailbox!: string | null;
  readonly recoveryMailboxFunctional!: boolean | null;
  readonly recoveryPhoneType!: v.RecoveryPhoneType | null;

  @Field(one('Authority'))
  authority(): Promise<AuthorityType | null> {
    return this.sight.load(AUTHORITY, this.authorityId);
  }

  @Field(() => PlatformType)
  async platform(): Promise<PlatformType> {
    const found = await this.sight.load(PLATFORM, this.platformKey);
    return (
      found ?? {
        key: this.platformKey,
        name: this.platformKey,
        supportsMfa: null,
        supportsDelegation: null,
      }
    );
  }

  @Field(() => [PageCheckType])
  pageChecks(): Promise<PageCheckType[]> {
    return this.sight.load(PAGE_CHECKS, this.id);
  }

  @Field(() => AccountVerificationType, {
    nullable: true,
    description: 'Null = not looked at yet.',
  })
  verification(): Promise<AccountVerificationType | null> {
    return this.sight.load(VERIFICATION, this.id);
  }

  @Field(() => UsageConceptType, { nullable: true })
  usageConcept(): Promise<UsageConceptType | null> {
    return this.sight.load(USAGE_CONCEPT, this.id);
  }

  @Field(() => DateTime, { nullable: true })
  async lastAttestedAt(): Promise<v.Instant | null> {
    return (await this.sight.load(ATTESTATION, this.id))?.at ?? null;
  }

  @Field(() => AccountRecoveryType, {
    nullable: true,
    description: 'How the account is got back; for those alone who keep its entry.',
  })
  recovery(): AccountRecoveryType | null {
    if (!mayWrite(this.sight, 'authorization.end', this.authorityId)) return null;
    return {
      mailbox: this.recoveryMailbox,
      mailboxFunctional: this.recoveryMailboxFunctional,
      phoneType: this.recoveryPhoneType,
    };
  }

  @Field(() => [AccountStepType], {
    description:
      'What may come next, with what each step asks for; for those alone who keep its entry.',
  })
  async nextSteps(): Promise<readonly AccountStepType[]> {
    if (!this.canEdit()) return [];
    const standing = await this.sight.load(STANDING, this.id);
    return nextStepsOf(this.sight.reading, this, standing);
  }

  @Field(() => AccountClosingType, {
    nullable: true,
    description: 'What has been settled for its end; for those alone who keep its entry.',
  })
  async closing(): Promise<AccountClosingType | null> {
    if (!this.canEdit()) return null;
    return (await this.sight.load(STANDING, this.id))?.closing ?? null;
  }

  @Field(() => FindingCountsType)
  async findingCounts(): Promise<FindingCountsType> {
    return (await this.sight.load(FINDING_COUNTS, this.id)) as FindingCountsType;
  }

  @Field(() => CellState, {
    description: 'The worst of what is open; else whether anything is fulfilled.',
  })
  async worst(): Promise<v.CellState> {
    return (await this.sight.load(FINDING_COUNTS, this.id))?.worst ?? 'NOT_APPLICABLE';
  }

  @Field(many('Authorization'), { description: 'Ended ones too, unless asked for those in force.' })
  @FieldArgs(IN_FORCE)
  async authorizations({ inForce }: InForce): Promise<AuthorizationType[]> {
    return this.inForce(await this.sight.load(AUTHORIZATIONS_OF_ACCOUNT, this.id), inForce);
  }

  @Field(many('AuthorizationRequest'), { description: 'Decided ones too, newest first.' })
  authorizationRequests(): Promise<AuthorizationRequestType[]> {
    return this.sight.load(REQUESTS_OF_ACCOUNT, this.id);
  }

  @Field(many('AccessGrant'), { description: 'Ended ones too, unless asked for those in force.' })
  @FieldArgs(IN_FORCE)
  async accessGrants({ inForce }: InForce): Promise<AccessGrantType[]> {
    return this.inForce(await this.sight.load(ACCESS_OF_ACCOUNT, this.id), inForce);
  }

  @Field(many('ApproverMandate'))
  mandates(): Promise<ApproverMandateType[]> {
    return this.sight.load(MANDATES_OF_ACCOUNT, this.id);
  }

  @Field(() => [ApproverWarning], {
    description: 'What endangers four eyes; empty where enough people can approve.',
  })
  approverWarnings(): Promise<readonly core.ApproverWarning[]> {
    return warningsOf(this.sight, this);
  }

  @Field(many('Credential'))
  credentials(): Promise<CredentialType[]> {
    return this.sight.load(CREDENTIALS_OF_ACCOUNT, this.id);
  }

  @Field(() => [CredentialEventType], {
    description: 'Of all credentials and sessions, newest first.',
  })
  credentialEvents(): Promise<CredentialEventType[]> {
    return this.sight.load(CREDENTIAL_EVENTS, this.id);
  }

  @Field(many('SecondFactor'))
  secondFactors(): Promise<SecondFactorType[]> {
    return this.sight.load(SECOND_FACTORS_OF_ACCOUNT, this.id);
  }

  @Field(many('ConnectedApp'))
  connectedApps(): Promise<ConnectedAppType[]> {
    return this.sight.load(APPS_OF_ACCOUNT, this.id);
  }

  @Field(many('Offboarding'), { description: 'Closed ones too, newest first.' })
  offboardings(): Promise<OffboardingType[]> {
    return this.sight.load(OFFBOARDINGS_OF_ACCOUNT, this.id);
  }

  @Field(many('DeviceUse'))
  deviceUses(): Promise<DeviceUseType[]> {
    return this.sight.load(USES_OF_ACCOUNT, this.id);
  }

  @Field(many('AccountAction'), { description: 'Newest first, at most 500.' })
  @FieldArgs({ first: { type: () => Int, defaultValue: 50 } })
  async actions({ first }: { first?: number | null }): Promise<AccountActionType[]> {
    return (await this.sight.load(ACTIONS_OF_ACCOUNT, this.id)).slice(0, first ?? 50);
  }

  @Field(many('Finding'), {
    description: 'What is not done with; in the past what the rules say of that day.',
  })
  findings(): Promise<FindingType[]> {
    return this.sight.load(FINDINGS_OF_ACCOUNT, this.id);
  }

  @Field(() => TimelineType)
  timeline(): Promise<TimelineType> {
    return timelineOf(this.sight, this.id);
  }

  @Field(() => SecretKnownByType, {
    description: 'Who has known the secret since its last change.',
  })
  async secretKnownBy(): Promise<SecretKnownByType> {
    const rows = await laneRows(this.sight, this.id);
    const events = await this.sight.load(CREDENTIAL_EVENTS, this.id);
    const rotated = events.filter(({ event }) => event === 'ROTATION');
    const rotations = rotated.map(({ occurredAt }) => occurredAt);
    return secretOf(this.sight, { ...rows, rotations });
  }

  @Field(() => AuditConnection, { description: 'What was changed, newest first.' })
  @FieldArgs({ first: { type: () => Int, defaultValue: 50 }, before: { type: () => String } })
  async history(
    args: { first?: number | null; before?: string | null },
    _context: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntryType>> {
    const list = await historyOfAccount(this.sight.reading, this.id, args);
    return connectionFrom('AuditEntry', this.sight, list, info);
  }

  @Field(() => Boolean)
  canEdit(): boolean {
    return mayWrite(this.sight, 'account.write', this.authorityId);
  }

  @Field(() => Boolean)
  canAuthorize(): boolean {
    return mayWrite(this.sight, 'authorization.grant', this.authorityId);
  }

  @Field(() => Boolean, {
    description: 'Whether the viewer may ask for somebody to be authorised.',
  })
  canRequest(): boolean {
    return mayWrite(this.sight, 'authorization.request', this.authorityId);
  }

  @Field(() => Boolean)
  canActivateDeputies(): boolean {
    return mayWrite(this.sight, 'deputy.activate', this.authorityId);
  }

  private inForce<T extends { readonly valid: v.Interval }>(
    rows: T[],
    wanted?: boolean | null,
  ): T[] {
    return wanted ? rows.filter(({ valid }) => contains(valid, this.sight.reading.at)) : rows;
  }
}

import { AuthorityEntity } from './authorities/authority.entity.js';
import { AuthorityNameEntity } from './authorities/authority-name.entity.js';
import { AuthorityParentEntity } from './authorities/authority-parent.entity.js';
import { NilReturnEntity } from './authorities/nil-return.entity.js';
import { PlatformVersionEntity } from './platforms/platform-version.entity.js';
import { AccountEntity } from './accounts/account.entity.js';
import { AccountHandleEntity } from './accounts/account-handle.entity.js';
import { AccountStateEntity } from './accounts/account-state.entity.js';
import { AccountClosingEntity } from './accounts/account-closing.entity.js';
import { AttestationEntity } from './accounts/attestation.entity.js';
import { AuthorizationRequestEntity } from './authorizations/authorization-request.entity.js';
import { EvidenceFileEntity } from './offboarding/evidence-file.entity.js';
import { EvidenceItemEntity } from './offboarding/evidence-item.entity.js';
import { OffboardingItemEntity } from './offboarding/offboarding-item.entity.js';
import { OffboardingTaskEntity } from './offboarding/offboarding-task.entity.js';
import { PageCheckEntity } from './web/page-check.entity.js';
import { AccountVerificationEntity } from './web/account-verification.entity.js';
import { UsageConceptEntity } from './web/usage-concept.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { PersonNameEntity } from './people/person-name.entity.js';
import { FunctionAssignmentEntity } from './people/function-assignment.entity.js';
import { AuthorizationEntity } from './authorizations/authorization.entity.js';
import { AuthorizationSuspensionEntity } from './authorizations/authorization-suspension.entity.js';
import { DeputyActivationEntity } from './authorizations/deputy-activation.entity.js';
import { ApproverMandateEntity } from './authorizations/approver-mandate.entity.js';
import { AccessGrantEntity } from './access/access-grant.entity.js';
import { CredentialEntity } from './access/credential.entity.js';
import { CredentialEventEntity } from './access/credential-event.entity.js';
import { SecondFactorEntity } from './access/second-factor.entity.js';
import { ConnectedAppEntity } from './access/connected-app.entity.js';
import { DeviceEntity } from './devices/device.entity.js';
import { DeviceCheckEntity } from './devices/device-check.entity.js';
import { DeviceStateEntity } from './devices/device-state.entity.js';
import { DeviceUseEntity } from './devices/device-use.entity.js';
import { PrivateUsePermitEntity } from './devices/private-use-permit.entity.js';
import { PermitRequestEntity } from './devices/permit-request.entity.js';
import { DevicePasskeyEntity } from './devices/device-passkey.entity.js';
import { PasskeyChallengeEntity } from './devices/passkey-challenge.entity.js';
import { TrainingModuleEntity } from './trainings/training-module.entity.js';
import { TrainingCompletionEntity } from './trainings/training-completion.entity.js';
import { TrainingDeclarationEntity } from './trainings/training-declaration.entity.js';
import { AwarenessMeasureEntity } from './trainings/awareness-measure.entity.js';
import { PolicyDocumentEntity } from './policies/policy-document.entity.js';
import { PolicyVersionEntity } from './policies/policy-version.entity.js';
import { PolicyDraftEntity } from './policies/policy-draft.entity.js';
import { PolicyProposalEntity } from './policies/policy-proposal.entity.js';
import { PolicyAcknowledgementEntity } from './policies/policy-acknowledgement.entity.js';
import { PolicySimulationEntity } from './policies/policy-simulation.entity.js';
import { PolicySimulationResultEntity } from './policies/policy-simulation-result.entity.js';
import { RuleVersionEntity } from './policies/rule-version.entity.js';
import { OutOfHoursAuthorizationEntity } from './calendar/out-of-hours-authorization.entity.js';
import { WorkTimeProfileEntity } from './calendar/work-time-profile.entity.js';
import { HolidayEntity } from './calendar/holiday.entity.js';
import { ApprovalEntity } from './actions/approval.entity.js';
import { StandingApprovalEntity } from './actions/standing-approval.entity.js';
import { AccountActionEntity } from './actions/account-action.entity.js';
import { EvaluationEntity } from './compliance/evaluation.entity.js';
import { SubjectResultEntity } from './compliance/subject-result.entity.js';
import { FindingEntity } from './compliance/finding.entity.js';
import { FindingEventEntity } from './compliance/finding-event.entity.js';
import { ExemptionEntity } from './reviews/exemption.entity.js';
import { DataProtectionOpinionEntity } from './opinions/data-protection-opinion.entity.js';
import { ReviewCampaignEntity } from './reviews/review-campaign.entity.js';
import { ReviewRowEntity } from './reviews/review-row.entity.js';
import { UserEntity } from './users/user.entity.js';
import { RoleGrantEntity } from './users/role-grant.entity.js';
import { ApiTokenEntity } from './users/api-token.entity.js';
import { OutboxMessageEntity } from './operations/outbox-message.entity.js';
import { ImportRunEntity } from './operations/import-run.entity.js';
import { ImportRecordEntity } from './operations/import-record.entity.js';
import { NameAccessEntity } from './operations/name-access.entity.js';
import { NotificationPreferenceEntity } from './notifications/notification-preference.entity.js';
import { DigestDayEntity } from './notifications/digest-day.entity.js';
import { MailEntity } from './notifications/mail.entity.js';
import { MailFindingEntity } from './notifications/mail-finding.entity.js';

/** Every table that the product writes; the session store and the audit log have writers of their own. */
export const ENTITIES = [
  AuthorityEntity,
  AuthorityNameEntity,
  AuthorityParentEntity,
  NilReturnEntity,
  PlatformVersionEntity,
  AccountEntity,
  AccountHandleEntity,
  AccountStateEntity,
  AttestationEntity,
  PageCheckEntity,
  AccountVerificationEntity,
  UsageConceptEntity,
  PersonEntity,
  PersonNameEntity,
  FunctionAssignmentEntity,
  AuthorizationEntity,
  AuthorizationSuspensionEntity,
  DeputyActivationEntity,
  ApproverMandateEntity,
  AccessGrantEntity,
  CredentialEntity,
  CredentialEventEntity,
  SecondFactorEntity,
  ConnectedAppEntity,
  EvidenceItemEntity,
  EvidenceFileEntity,
  OffboardingTaskEntity,
  OffboardingItemEntity,
  AuthorizationRequestEntity,
  AccountClosingEntity,
  DeviceEntity,
  DeviceCheckEntity,
  DeviceStateEntity,
  DeviceUseEntity,
  PrivateUsePermitEntity,
  PermitRequestEntity,
  DevicePasskeyEntity,
  PasskeyChallengeEntity,
  TrainingModuleEntity,
  TrainingCompletionEntity,
  TrainingDeclarationEntity,
  AwarenessMeasureEntity,
  PolicyDocumentEntity,
  PolicyVersionEntity,
  RuleVersionEntity,
  PolicyDraftEntity,
  PolicyProposalEntity,
  PolicyAcknowledgementEntity,
  PolicySimulationEntity,
  PolicySimulationResultEntity,
  OutOfHoursAuthorizationEntity,
  WorkTimeProfileEntity,
  HolidayEntity,
  ApprovalEntity,
  StandingApprovalEntity,
  AccountActionEntity,
  EvaluationEntity,
  SubjectResultEntity,
  FindingEntity,
  FindingEventEntity,
  ExemptionEntity,
  DataProtectionOpinionEntity,
  ReviewCampaignEntity,
  ReviewRowEntity,
  UserEntity,
  RoleGrantEntity,
  ApiTokenEntity,
  OutboxMessageEntity,
  ImportRunEntity,
  ImportRecordEntity,
  NameAccessEntity,
  NotificationPreferenceEntity,
  DigestDayEntity,
  MailEntity,
  MailFindingEntity,
];

export {
  AuthorityEntity,
  AuthorityNameEntity,
  AuthorityParentEntity,
  NilReturnEntity,
  PlatformVersionEntity,
  AccountEntity,
  AccountHandleEntity,
  AccountStateEntity,
  AttestationEntity,
  PageCheckEntity,
  AccountVerificationEntity,
  UsageConceptEntity,
  PersonEntity,
  PersonNameEntity,
  FunctionAssignmentEntity,
  AuthorizationEntity,
  AuthorizationSuspensionEntity,
  DeputyActivationEntity,
  ApproverMandateEntity,
  AccessGrantEntity,
  CredentialEntity,
  CredentialEventEntity,
  SecondFactorEntity,
  ConnectedAppEntity,
  EvidenceItemEntity,
  EvidenceFileEntity,
  OffboardingTaskEntity,
  OffboardingItemEntity,
  AuthorizationRequestEntity,
  AccountClosingEntity,
  DeviceEntity,
  DeviceCheckEntity,
  DeviceStateEntity,
  DeviceUseEntity,
  PrivateUsePermitEntity,
  PermitRequestEntity,
  DevicePasskeyEntity,
  PasskeyChallengeEntity,
  TrainingModuleEntity,
  TrainingCompletionEntity,
  TrainingDeclarationEntity,
  AwarenessMeasureEntity,
  PolicyDocumentEntity,
  PolicyVersionEntity,
  RuleVersionEntity,
  PolicyDraftEntity,
  PolicyProposalEntity,
  PolicyAcknowledgementEntity,
  PolicySimulationEntity,
  PolicySimulationResultEntity,
  OutOfHoursAuthorizationEntity,
  WorkTimeProfileEntity,
  HolidayEntity,
  ApprovalEntity,
  StandingApprovalEntity,
  AccountActionEntity,
  EvaluationEntity,
  SubjectResultEntity,
  FindingEntity,
  FindingEventEntity,
  ExemptionEntity,
  DataProtectionOpinionEntity,
  ReviewCampaignEntity,
  ReviewRowEntity,
  UserEntity,
  RoleGrantEntity,
  ApiTokenEntity,
  OutboxMessageEntity,
  ImportRunEntity,
  ImportRecordEntity,
  NameAccessEntity,
  NotificationPreferenceEntity,
  DigestDayEntity,
  MailEntity,
  MailFindingEntity,
};
export { GovernedEntity, IntervalEntity } from './governed.js';
export { FINDING_EVENT_TYPES, type FindingEventType } from './compliance/finding-event.entity.js';

import { registerEnumType } from '@nestjs/graphql';
import { APPROVER_WARNINGS } from '@vieraugen/core';
import * as v from '@vieraugen/domain';

/** Makes a closed vocabulary a GraphQL enum; the object is what `@Field(() => …)` wants. */
function enumOf<T extends string>(name: string, values: readonly T[], description?: string) {
  const enumeration = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(enumeration, { name, description });
  return enumeration as { readonly [K in T]: K };
}

export const AuthorityTier = enumOf('AuthorityTier', v.AUTHORITY_TIERS);
export const AuthorityKind = enumOf('AuthorityKind', v.AUTHORITY_KINDS);
export const PlatformKey = enumOf('PlatformKey', v.PLATFORM_KEYS);
export const OfficialPage = enumOf('OfficialPage', v.OFFICIAL_PAGES);
export const PageFailure = enumOf('PageFailure', v.PAGE_FAILURES);
export const VerificationMethod = enumOf('VerificationMethod', v.VERIFICATION_METHODS);
export const DpiaStatus = enumOf('DpiaStatus', v.DPIA_STATUSES);
export const AccountKind = enumOf('AccountKind', v.ACCOUNT_KINDS);
export const AccountStatus = enumOf('AccountStatus', v.ACCOUNT_STATUSES);
export const AccountGuard = enumOf('AccountGuard', v.ACCOUNT_GUARDS);
export const AccessState = enumOf('AccessState', v.ACCESS_STATES);
export const AccessModel = enumOf('AccessModel', v.ACCESS_MODELS);
export const OfficialFunction = enumOf('OfficialFunction', v.FUNCTIONS);
export const AuthorizationRole = enumOf('AuthorizationRole', v.AUTHORIZATION_ROLES);
export const AccessPurpose = enumOf('AccessPurpose', v.ACCESS_PURPOSES);
export const RevocationTrigger = enumOf('RevocationTrigger', v.REVOCATION_TRIGGERS);
export const RequestStatus = enumOf('AuthorizationRequestStatus', v.REQUEST_STATUSES);
export const AuthorizationStatus = enumOf('AuthorizationStatus', v.AUTHORIZATION_STATUSES);
export const ApproverWarning = enumOf('ApproverWarning', APPROVER_WARNINGS);
export const CoverKind = enumOf('CoverKind', ['DEPUTY', 'APPROVER'] as const);
export const MandateKind = enumOf('MandateKind', v.MANDATE_KINDS);
export const AccessMechanism = enumOf('AccessMechanism', v.ACCESS_MECHANISMS);
export const CredentialKind = enumOf('CredentialKind', v.CREDENTIAL_KINDS);
export const CredentialStorage = enumOf('CredentialStorage', v.CREDENTIAL_STORAGES);
export const CredentialEventKind = enumOf('CredentialEventKind', v.CREDENTIAL_EVENTS);
export const SecondFactorKind = enumOf('SecondFactorType', v.SECOND_FACTOR_TYPES);
export const DeviceOwnership = enumOf('DeviceOwnership', v.DEVICE_OWNERSHIPS);
export const DeviceCategory = enumOf('DeviceCategory', v.DEVICE_CATEGORIES);
export const DeviceStatus = enumOf('DeviceStatus', v.DEVICE_STATUSES);
export const MdmState = enumOf('MdmState', v.MDM_STATES);
export const DeviceCheckSource = enumOf('DeviceCheckSource', v.DEVICE_CHECK_SOURCES);
export const PermitCondition = enumOf('PermitCondition', v.PERMIT_CONDITIONS);
export const DevicePosture = enumOf('DevicePosture', v.DEVICE_POSTURES);
export const DeviceGuard = enumOf('DeviceGuard', v.DEVICE_GUARDS);
export const DeviceOrderField = enumOf('DeviceOrderField', [
  'NAME',
  'AUTHORITY',
  'OWNERSHIP',
  'STATUS',
  'OS_SUPPORTED_UNTIL',
  'LAST_CHECK',
] as const);
export const PermitState = enumOf('PermitState', v.PERMIT_STATES);
export const PermitRequestState = enumOf('PermitRequestState', v.PERMIT_REQUEST_STATES);
export const RecoveryPhoneKind = enumOf('RecoveryPhoneType', v.RECOVERY_PHONE_TYPES);
export const EvidenceKind = enumOf('EvidenceType', v.EVIDENCE_TYPES);
export const EvidenceForm = enumOf(
  'EvidenceForm',
  v.EVIDENCE_KINDS,
  'A file, or what somebody states.',
);
export const OffboardingCause = enumOf('OffboardingCause', v.OFFBOARDING_CAUSES);
export const OffboardingItemKind = enumOf('OffboardingItemKind', v.OFFBOARDING_ITEMS);
export const OffboardingOutcome = enumOf('OffboardingOutcome', v.OFFBOARDING_OUTCOMES);
export const ParameterUnit = enumOf('ParameterUnit', v.PARAMETER_UNITS);
export const PolicyKind = enumOf('PolicyKind', v.POLICY_KINDS);
export const PolicyDraftStatus = enumOf('PolicyDraftStatus', v.POLICY_DRAFT_STATUSES);
export const SimulationEffect = enumOf('SimulationEffect', v.SIMULATION_EFFECTS);
export const AcknowledgementState = enumOf('AcknowledgementState', v.ACKNOWLEDGEMENT_STATES);
export const TextPieceKind = enumOf('TextPieceKind', ['SAME', 'ADDED', 'REMOVED'] as const);
export const ChangeKind = enumOf('ChangeKind', ['SAME', 'CHANGED', 'ADDED', 'REMOVED'] as const);
export const ActionKind = enumOf('ActionKind', v.ACTION_KINDS);
export const AttributionMethod = enumOf('AttributionMethod', v.ATTRIBUTION_METHODS);
export const WorkTimeClass = enumOf('WorkTimeClass', v.WORK_TIME_CLASSES);
export const RuleResult = enumOf('RuleResult', v.RULE_RESULTS);
export const RuleArea = enumOf('RuleArea', v.RULE_AREAS);
export const Severity = enumOf('Severity', v.SEVERITIES);
export const SubjectKind = enumOf('SubjectType', v.SUBJECT_TYPES);
export const FindingState = enumOf('FindingState', v.FINDING_STATES);
export const ExemptionState = enumOf('ExemptionState', v.EXEMPTION_STATES);
export const ExemptionAuthority = enumOf('ExemptionAuthority', v.EXEMPTION_AUTHORITIES);
export const TaskKind = enumOf('TaskKind', v.TASK_KINDS);
export const MailKind = enumOf('MailKind', v.MAIL_KINDS);
export const MailStatus = enumOf('MailStatus', v.MAIL_STATUSES);
export const MailFailure = enumOf('MailFailure', v.MAIL_FAILURES);
export const ReviewKind = enumOf('ReviewKind', v.REVIEW_KINDS);
export const ReviewState = enumOf('ReviewState', v.REVIEW_STATES);
export const ReviewDecision = enumOf('ReviewDecision', v.REVIEW_DECISIONS);
export const ReviewFlag = enumOf('ReviewFlag', v.REVIEW_FLAGS);
export const EvaluationMode = enumOf('EvaluationMode', v.EVALUATION_MODES);
export const EvaluationStatus = enumOf('EvaluationStatus', v.EVALUATION_STATUSES);
export const ViewerRole = enumOf('ViewerRole', v.VIEWER_ROLES);
export const PurposeCode = enumOf('PurposeCode', v.PURPOSE_CODES);
export const ImportKind = enumOf('ImportKind', v.IMPORT_KINDS);
export const JobState = enumOf('JobState', v.JOB_STATES);
export const DeclarationDecision = enumOf('DeclarationDecision', v.DECLARATION_DECISIONS);
export const AwarenessKind = enumOf('AwarenessKind', v.AWARENESS_KINDS);
export const HeadcountBand = enumOf('HeadcountBand', v.HEADCOUNT_BANDS);
export const TrainingState = enumOf('TrainingState', v.TRAINING_STATES);
export const TrafficLight = enumOf('TrafficLight', v.TRAFFIC_LIGHTS);
export const CellState = enumOf(
  'CellState',
  v.CELL_STATES,
  'One cell of the heat map, worst first.',
);
export const SortDirection = enumOf('SortDirection', ['ASC', 'DESC'] as const);
export const AccountOrderField = enumOf('AccountOrderField', [
  'HANDLE',
  'AUTHORITY',
  'PLATFORM',
  'STATUS',
  'WORST',
] as const);
export const PersonOrderField = enumOf('PersonOrderField', [
  'FUNCTION',
  'AUTHORITY',
  'EXTERNAL_ID',
] as const);
export const FindingOrderField = enumOf('FindingOrderField', [
  'SEVERITY',
  'DUE_AT',
  'FIRST_DETECTED_AT',
] as const);

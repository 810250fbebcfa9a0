/**
 * The closed vocabularies of the record (`domain.md`, sections 1 and 2.2). The same literals are
 * the GraphQL enums and the named CHECK constraints of the database: a value is added here, in a
 * migration, and nowhere else.
 */
const closed = <const T extends readonly string[]>(...values: T): T => values;

export const AUTHORITY_TIERS = closed('SUPREME', 'GENERAL', 'UPPER', 'LOWER');
export const AUTHORITY_KINDS = closed(
  'STATE_CHANCELLERY',
  'MINISTRY',
  'AUTHORITY',
  'STATE_ENTERPRISE',
  'FOUNDATION',
  'UNIVERSITY',
  'UNIT',
);
export const PLATFORM_KEYS = closed(
  'X',
  'MASTODON',
  'BLUESKY',
  'FACEBOOK',
  'INSTAGRAM',
  'THREADS',
  'YOUTUBE',
  'LINKEDIN',
  'TIKTOK',
  'WHATSAPP_CHANNEL',
  'OTHER',
);
export const ACCOUNT_KINDS = closed('INSTITUTIONAL', 'OFFICE_HOLDER', 'CAMPAIGN');
export const ACCOUNT_STATUSES = closed(
  'PROPOSED',
  'REJECTED',
  'DISCOVERED',
  'IMPERSONATION_REPORTED',
  'UNDER_REVIEW',
  'ACTIVE',
  'SUSPENDED',
  'DECOMMISSIONING',
  'CLOSED',
  'ARCHIVED',
);
/** Pages that an account has to lead to (REG-07). */
export const OFFICIAL_PAGES = closed('IMPRINT', 'PRIVACY', 'NETIQUETTE', 'ALTERNATIVE');
/** Why a page could not be read. */
export const PAGE_FAILURES = closed(
  'BAD_ADDRESS',
  'REFUSED_ADDRESS',
  'UNREACHABLE',
  'TIMEOUT',
  'TOO_LARGE',
  'TOO_MANY_REDIRECTS',
);
/** How an account proves that it is the authority's (REG-06). */
export const VERIFICATION_METHODS = closed('LINK_BACK', 'MASTODON_VERIFIED', 'BLUESKY_DOMAIN');
/** Where the data protection impact assessment of a usage concept stands. */
export const DPIA_STATUSES = closed('NOT_NEEDED', 'IN_PROGRESS', 'DONE');
export const ACCESS_MODELS = closed('SHARED_SECRET', 'DELEGATED', 'TOOL_ONLY', 'MIXED');
export const FUNCTIONS = closed(
  'PRESS_SPOKESPERSON',
  'DEPUTY_SPOKESPERSON',
  'PRESS_OFFICER',
  'HEAD_OF_UNIT',
  'CASE_OFFICER',
  'IT_OFFICER',
  'OTHER',
);
export const AUTHORIZATION_ROLES = closed('OWNER', 'AUTHOR', 'DEPUTY', 'MODERATOR', 'TECH_ADMIN');
export const ACCESS_PURPOSES = closed('CONTENT', 'TECHNICAL');
export const REVOCATION_TRIGGERS = closed(
  'FUNCTION_ENDED',
  'TRANSFER',
  'REQUEST',
  'INCIDENT',
  'REVIEW',
);
export const MANDATE_KINDS = closed('PRIMARY', 'DEPUTY');
export const ACCESS_MECHANISMS = closed(
  'PASSWORD_KNOWN',
  'DELEGATE_ROLE',
  'TOOL_SEAT',
  'APP_TOKEN',
  'ACTIVE_SESSION',
  'RECOVERY_CHANNEL',
  'SECOND_FACTOR',
);
export const CREDENTIAL_KINDS = closed('PASSWORD', 'APP_PASSWORD', 'API_KEY', 'RECOVERY_CODE');
export const CREDENTIAL_STORAGES = closed('VAULT', 'SEALED_DEPOSIT', 'UNKNOWN');
export const CREDENTIAL_EVENTS = closed('ROTATION', 'SESSION_REVOCATION');
export const SECOND_FACTOR_TYPES = closed('FIDO2', 'TOTP', 'SMS', 'PUSH');
/** Where the platform would call to give an account back. */
export const RECOVERY_PHONE_TYPES = closed('OFFICIAL', 'PRIVATE', 'NONE');
export const DEVICE_OWNERSHIPS = closed('OFFICIAL', 'PRIVATE');
export const DEVICE_CATEGORIES = closed(
  'PC',
  'LAPTOP',
  'SMARTPHONE',
  'TABLET',
  'SHARED_WORKSTATION',
);
export const DEVICE_STATUSES = closed(
  'DECLARED',
  'APPROVED',
  'IN_USE',
  'NON_COMPLIANT',
  'RETIRED',
  'LOST',
  'RECOVERED',
  'WRITTEN_OFF',
);
export const MDM_STATES = closed('MANAGED', 'UNMANAGED', 'UNKNOWN');
/** Who says what condition a device is in: a person, the device management, a list of it. */
export const DEVICE_CHECK_SOURCES = closed('SELF', 'MDM', 'IMPORT');
/** What can be said of the condition of an official device. */
export const DEVICE_POSTURES = closed('GOOD', 'BAD', 'UNKNOWN');
export const PERMIT_CONDITIONS = closed(
  'SCREEN_LOCK',
  'ENCRYPTION',
  'NO_STORED_PASSWORD',
  'NO_FAMILY_USE',
  'REMOTE_SESSION_REVOCATION',
  'DELETION_PROOF_AT_END',
);
export const PERMIT_STATES = closed('NONE', 'VALID', 'EXPIRED', 'WITHDRAWN');
export const PERMIT_REQUEST_STATES = closed('REQUESTED', 'NOTED', 'VETOED', 'GRANTED', 'DENIED');
export const EVIDENCE_TYPES = closed('CERTIFICATE', 'ATTENDANCE_LIST', 'SELF_DECLARED', 'IMPORT');
export const POLICY_KINDS = closed('RECOMMENDATION', 'HOUSE_RULE', 'STATUTE');
export const POLICY_DRAFT_STATUSES = closed(
  'PROPOSED',
  'DECLINED',
  'DRAFT',
  'RELEASED',
  'DISCARDED',
);
/** What a draft would change about the result of a rule. */
export const SIMULATION_EFFECTS = closed('NEWLY_FAILING', 'NEWLY_UNDETERMINED', 'NEWLY_PASSING');
/** What can wait for somebody, as „Meine Aufgaben“ groups it. */
export const TASK_KINDS = closed(
  'FINDING',
  'QUESTION',
  'OFFBOARDING',
  'REQUEST_TO_CONFIRM',
  'REQUEST_TO_GRANT',
  'PERMIT_TO_NOTE',
  'PERMIT_TO_DECIDE',
  'EXEMPTION_TO_DECIDE',
  'EXEMPTION_ENDING',
  'REVIEW',
  'DECLARATION',
  'OWN_TRAINING',
  'ACKNOWLEDGEMENT',
  'TEAM_TRAINING',
  'TEAM_LEAVING',
  'LOSS_TO_SECURE',
  'DISMISSAL_TO_CONFIRM',
  'POLICY_TO_RELEASE',
  'POLICY_PROPOSAL',
  'ACCOUNT_TO_REVIEW',
  'APPROVERS_TO_NAME',
  'NIL_RETURN',
  'IMPORT_REFUSED',
);
export const MAIL_KINDS = closed('DIGEST', 'CRITICAL');
/** DROPPED: by the time it was to go there was nothing to tell, or it was no longer wanted. */
export const MAIL_STATUSES = closed('QUEUED', 'SENT', 'FAILED', 'DROPPED');
/** Why a mail has not gone out. INTERRUPTED: twice nobody could say whether the server took it. */
export const MAIL_FAILURES = closed(
  'UNREACHABLE',
  'POSTPONED',
  'REFUSED',
  'SIGN_IN',
  'INTERRUPTED',
  'OTHER',
);
/** How many of those concerned took note of a policy: more would single people out. */
export const ACKNOWLEDGEMENT_STATES = closed('ALL', 'SOME', 'NONE', 'NOBODY_CONCERNED');
export const ACTION_KINDS = closed(
  'POST',
  'REPLY',
  'QUOTE',
  'REPOST',
  'LIKE',
  'EDIT',
  'DELETE',
  'STORY',
  'DM_STATEMENT',
  'BLOCK',
  'UNBLOCK',
  'PROFILE_CHANGE',
);
export const TIME_SOURCES = closed('PLATFORM_ID', 'PLATFORM_FIELD', 'CLIENT_DECLARED', 'MANUAL');
export const ATTRIBUTION_METHODS = closed(
  'TOOL_LOG',
  'SELF_DECLARED',
  'PLATFORM_REPORTED',
  'INVESTIGATED',
  'UNKNOWN',
);
export const APPROVAL_DECISIONS = closed('APPROVED', 'RETURNED', 'REJECTED');
export const APPROVAL_CHANNELS = closed('SYSTEM', 'EMAIL', 'PHONE');
export const OUT_OF_HOURS_REASONS = closed('ROSTER', 'CRISIS', 'EVENT', 'SINGLE');
export const HOLIDAY_KINDS = closed('PUBLIC', 'REGIONAL', 'STATE_NONWORKING', 'ONE_OFF_ORDERED');
export const WORK_TIME_CLASSES = closed('CORE', 'FLEX', 'OFF', 'NON_WORKING_DAY');

export const RULE_RESULTS = closed('COMPLIANT', 'VIOLATED', 'NOT_APPLICABLE', 'UNDETERMINED');
export const RULE_AREAS = closed(
  'REGISTER',
  'AUTHORIZATION',
  'ACCESS',
  'DEVICE',
  'TRAINING',
  'PUBLICATION',
  'GOVERNANCE',
);
export const SEVERITIES = closed('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO');
export const SUBJECT_TYPES = closed(
  'AUTHORITY',
  'ACCOUNT',
  'AUTHORIZATION',
  'DEVICE',
  'ACCESS_GRANT',
  'ACTION',
);
export const FINDING_STATES = closed(
  'OPEN',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
  'RESOLVED',
  'EXEMPTED',
  'DISMISSED',
  'REOPENED',
);
/** What was decided on an exemption, as it is stored. */
export const EXEMPTION_STATUSES = closed('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN');
/** What an exemption is at an instant: what was decided, and whether it has begun or ended. */
export const EXEMPTION_STATES = closed(
  'REQUESTED',
  'UPCOMING',
  'IN_FORCE',
  'ENDED',
  'REFUSED',
  'WITHDRAWN',
);
/** What a review goes through: the entries, who may, and which applications hold tokens. */
export const REVIEW_KINDS = closed('ACCOUNTS', 'AUTHORIZATIONS', 'CONNECTED_APPS');
export const REVIEW_STATES = closed('OPEN', 'CONFIRMED', 'STRUCK');
export const REVIEW_DECISIONS = closed('CONFIRM', 'STRIKE');
/** What whoever reviews should look at before they confirm. */
export const REVIEW_FLAGS = closed(
  'FUNCTION_ENDED',
  'NO_DEVICE',
  'SHARED_SECRET',
  'DORMANT',
  'NOT_APPROVED',
);
export const EVALUATION_MODES = closed('LIVE', 'HISTORIC', 'SIMULATION');
export const EVALUATION_TRIGGERS = closed('SCHEDULED', 'EXPIRY', 'CHANGE', 'MANUAL');
export const EVALUATION_STATUSES = closed('QUEUED', 'RUNNING', 'DONE', 'FAILED');
/** One cell of the heat map; the order is the rank, worst first. */
export const CELL_STATES = closed(
  'OVERDUE',
  'CRITICAL',
  'OPEN',
  'UNDETERMINED',
  'COMPLIANT',
  'NOT_APPLICABLE',
);
/** What a number becomes where it would point at single people (`domain.md` section 6, no. 5). */
export const TRAFFIC_LIGHTS = closed('ALL', 'SOME', 'NONE');
/** What became of a declaration about one's own training. */
export const DECLARATION_DECISIONS = closed('CONFIRMED', 'DECLINED');
export const AWARENESS_KINDS = closed(
  'WORKING_GROUP_MEETING',
  'CIRCULAR',
  'TALK',
  'EXERCISE',
  'OTHER',
);
/** How many were reached, as coarse as is needed. */
export const HEADCOUNT_BANDS = closed(
  'UNDER_5',
  'FROM_5',
  'FROM_10',
  'FROM_25',
  'FROM_100',
  'UNKNOWN',
);
export const TRAINING_STATES = closed('MISSING', 'VALID', 'DUE_SOON', 'EXPIRED');
export const IMPORT_KINDS = closed(
  'ACCOUNTS',
  'AUTHORITIES',
  'PEOPLE',
  'AUTHORIZATIONS',
  'DEVICES',
  'TRAININGS',
);
export const JOB_STATES = closed('WAITING', 'DELAYED', 'ACTIVE', 'COMPLETED', 'FAILED');

/** The roles of `domain.md` 2.5. What each may do is in `platform`, in one table. */
export const VIEWER_ROLES = closed(
  'WORKING_GROUP_MEMBER',
  'WORKING_GROUP_CHAIR',
  'STATE_CHANCELLERY_ADMIN',
  'MINISTRY_COORDINATOR',
  'ACCOUNT_OWNER',
  'PRESS_SPOKESPERSON',
  'AUTHOR',
  'DEPUTY',
  'MANAGER',
  'DEVICE_CUSTODIAN',
  'PARLIAMENTARY_LIAISON',
  'DATA_PROTECTION_OFFICER',
  'STAFF_COUNCIL',
);
/** Why a person-related read happens (`domain.md` section 6, no. 1). */
export const PURPOSE_CODES = closed(
  'REGISTER_UPKEEP',
  'OFFBOARDING',
  'TRAINING_PLANNING',
  'INCIDENT',
  'INQUIRY',
  'DSAR',
  'AUDIT',
);

export type AuthorityTier = (typeof AUTHORITY_TIERS)[number];
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
export type PlatformKey = (typeof PLATFORM_KEYS)[number];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
export type OfficialPage = (typeof OFFICIAL_PAGES)[number];
export type PageFailure = (typeof PAGE_FAILURES)[number];
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
export type DpiaStatus = (typeof DPIA_STATUSES)[number];
export type AccessModel = (typeof ACCESS_MODELS)[number];
export type OfficialFunction = (typeof FUNCTIONS)[number];
export type AuthorizationRole = (typeof AUTHORIZATION_ROLES)[number];
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];
export type RevocationTrigger = (typeof REVOCATION_TRIGGERS)[number];
export type MandateKind = (typeof MANDATE_KINDS)[number];
export type AccessMechanism = (typeof ACCESS_MECHANISMS)[number];
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export type CredentialStorage = (typeof CREDENTIAL_STORAGES)[number];
export type CredentialEvent = (typeof CREDENTIAL_EVENTS)[number];
export type SecondFactorType = (typeof SECOND_FACTOR_TYPES)[number];
export type DeviceOwnership = (typeof DEVICE_OWNERSHIPS)[number];
export type DeviceCategory = (typeof DEVICE_CATEGORIES)[number];
export type DeviceStatus = (typeof DEVICE_STATUSES)[number];
export type MdmState = (typeof MDM_STATES)[number];
export type DeviceCheckSource = (typeof DEVICE_CHECK_SOURCES)[number];
export type DevicePosture = (typeof DEVICE_POSTURES)[number];
export type PermitCondition = (typeof PERMIT_CONDITIONS)[number];
export type RecoveryPhoneType = (typeof RECOVERY_PHONE_TYPES)[number];
export type PermitState = (typeof PERMIT_STATES)[number];
export type PermitRequestState = (typeof PERMIT_REQUEST_STATES)[number];
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
export type PolicyKind = (typeof POLICY_KINDS)[number];
export type PolicyDraftStatus = (typeof POLICY_DRAFT_STATUSES)[number];
export type SimulationEffect = (typeof SIMULATION_EFFECTS)[number];
export type TaskKind = (typeof TASK_KINDS)[number];
export type MailKind = (typeof MAIL_KINDS)[number];
export type MailStatus = (typeof MAIL_STATUSES)[number];
export type MailFailure = (typeof MAIL_FAILURES)[number];
export type AcknowledgementState = (typeof ACKNOWLEDGEMENT_STATES)[number];
export type ActionKind = (typeof ACTION_KINDS)[number];
export type TimeSource = (typeof TIME_SOURCES)[number];
export type AttributionMethod = (typeof ATTRIBUTION_METHODS)[number];
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];
export type ApprovalChannel = (typeof APPROVAL_CHANNELS)[number];
export type OutOfHoursReason = (typeof OUT_OF_HOURS_REASONS)[number];
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];
export type WorkTimeClass = (typeof WORK_TIME_CLASSES)[number];
export type RuleResult = (typeof RULE_RESULTS)[number];
export type RuleArea = (typeof RULE_AREAS)[number];
export type Severity = (typeof SEVERITIES)[number];
export type SubjectType = (typeof SUBJECT_TYPES)[number];
export type FindingState = (typeof FINDING_STATES)[number];
export type ExemptionStatus = (typeof EXEMPTION_STATUSES)[number];
export type ExemptionState = (typeof EXEMPTION_STATES)[number];
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReviewState = (typeof REVIEW_STATES)[number];
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];
export type EvaluationMode = (typeof EVALUATION_MODES)[number];
export type EvaluationTrigger = (typeof EVALUATION_TRIGGERS)[number];
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];
export type ViewerRole = (typeof VIEWER_ROLES)[number];
export type PurposeCode = (typeof PURPOSE_CODES)[number];
export type CellState = (typeof CELL_STATES)[number];
export type TrafficLight = (typeof TRAFFIC_LIGHTS)[number];
export type DeclarationDecision = (typeof DECLARATION_DECISIONS)[number];
export type AwarenessKind = (typeof AWARENESS_KINDS)[number];
export type HeadcountBand = (typeof HEADCOUNT_BANDS)[number];
export type TrainingState = (typeof TRAINING_STATES)[number];
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type JobState = (typeof JOB_STATES)[number];

import type {
  AccessState,
  AccountStatus,
  DeviceStatus,
  EvaluationStatus,
  ExemptionState,
  FindingState,
  ReviewState,
  RuleResult,
  Severity,
} from '@vieraugen/domain';
import type { IconName } from '../icon/icon.js';

/** The seven colours of the product, by meaning. */
export type Tone = 'ok' | 'warn' | 'bad' | 'worst' | 'unk' | 'info' | 'none';

/** How a value looks everywhere: one symbol and one colour; its word stands in the vocabulary. */
export interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

export type CellState =
  'OVERDUE' | 'CRITICAL' | 'OPEN' | 'UNDETERMINED' | 'COMPLIANT' | 'NOT_APPLICABLE';
export type TrainingState = 'MISSING' | 'VALID' | 'DUE_SOON' | 'EXPIRED';
export type TrafficLight = 'ALL' | 'SOME' | 'NONE';
export type JobState = 'WAITING' | 'DELAYED' | 'ACTIVE' | 'COMPLETED' | 'FAILED';

const look = (tone: Tone, icon: IconName): Look => ({ tone, icon });

const cell: Record<CellState, Look> = {
  OVERDUE: look('worst', 'bad'),
  CRITICAL: look('bad', 'bad'),
  OPEN: look('warn', 'warn'),
  UNDETERMINED: look('unk', 'unknown'),
  COMPLIANT: look('ok', 'ok'),
  NOT_APPLICABLE: look('none', 'dash'),
};

const severity: Record<Severity, Look> = {
  CRITICAL: look('bad', 'bad'),
  HIGH: look('warn', 'warn'),
  MEDIUM: look('info', 'diamond'),
  LOW: look('none', 'circle'),
  INFO: look('none', 'info'),
};

const result: Record<RuleResult, Look> = {
  VIOLATED: look('bad', 'bad'),
  UNDETERMINED: look('unk', 'unknown'),
  COMPLIANT: look('ok', 'ok'),
  NOT_APPLICABLE: look('none', 'dash'),
};

const findingState: Record<FindingState, Look> = {
  OPEN: look('warn', 'circle'),
  ACKNOWLEDGED: look('info', 'eye'),
  IN_REMEDIATION: look('info', 'tool'),
  RESOLVED: look('ok', 'ok'),
  EXEMPTED: look('none', 'pause'),
  DISMISSED: look('none', 'dash'),
  REOPENED: look('warn', 'undo'),
};

const exemptionState: Record<ExemptionState, Look> = {
  REQUESTED: look('info', 'circle'),
  UPCOMING: look('info', 'clock'),
  IN_FORCE: look('ok', 'pause'),
  ENDED: look('none', 'dash'),
  REFUSED: look('bad', 'bad'),
  WITHDRAWN: look('none', 'undo'),
};

const reviewState: Record<ReviewState, Look> = {
  OPEN: look('warn', 'circle'),
  CONFIRMED: look('ok', 'ok'),
  STRUCK: look('bad', 'dash'),
};

const accountStatus: Record<AccountStatus, Look> = {
  PROPOSED: look('info', 'circle'),
  REJECTED: look('none', 'dash'),
  DISCOVERED: look('unk', 'unknown'),
  IMPERSONATION_REPORTED: look('bad', 'bad'),
  UNDER_REVIEW: look('info', 'eye'),
  ACTIVE: look('ok', 'ok'),
  SUSPENDED: look('warn', 'pause'),
  DECOMMISSIONING: look('warn', 'clock'),
  CLOSED: look('none', 'dash'),
  ARCHIVED: look('none', 'archive'),
};

/** UNKNOWN: there is access, and whose it is has not been settled. */
const accessState: Record<AccessState | 'UNKNOWN', Look> = {
  OPEN: look('ok', 'key'),
  UNKNOWN: look('unk', 'unknown'),
  ORPHANED: look('bad', 'bad'),
  CLOSING: look('warn', 'clock'),
  CLOSED: look('none', 'lock'),
};

const deviceStatus: Record<DeviceStatus, Look> = {
  DECLARED: look('info', 'circle'),
  APPROVED: look('ok', 'ok'),
  IN_USE: look('ok', 'ok'),
  NON_COMPLIANT: look('warn', 'warn'),
  RETIRED: look('none', 'archive'),
  LOST: look('bad', 'bad'),
  RECOVERED: look('info', 'undo'),
  WRITTEN_OFF: look('none', 'dash'),
};

const trainingState: Record<TrainingState, Look> = {
  MISSING: look('bad', 'bad'),
  EXPIRED: look('bad', 'clock'),
  DUE_SOON: look('warn', 'clock'),
  VALID: look('ok', 'ok'),
};

const trafficLight: Record<TrafficLight, Look> = {
  ALL: look('ok', 'ok'),
  SOME: look('warn', 'warn'),
  NONE: look('bad', 'bad'),
};

const jobState: Record<JobState, Look> = {
  WAITING: look('none', 'circle'),
  DELAYED: look('none', 'clock'),
  ACTIVE: look('info', 'refresh'),
  COMPLETED: look('ok', 'ok'),
  FAILED: look('bad', 'bad'),
};

const evaluationStatus: Record<EvaluationStatus, Look> = {
  QUEUED: look('none', 'circle'),
  RUNNING: look('info', 'refresh'),
  DONE: look('ok', 'ok'),
  FAILED: look('bad', 'bad'),
};

export const LOOKS = {
  cell,
  severity,
  result,
  findingState,
  exemptionState,
  reviewState,
  accessState,
  accountStatus,
  deviceStatus,
  trainingState,
  trafficLight,
  jobState,
  evaluationStatus,
} as const;

export type StatusKind = keyof typeof LOOKS;
export type StatusValue<Kind extends StatusKind> = keyof (typeof LOOKS)[Kind] & string;

/** The look of one value of one vocabulary. */
export function lookOf<Kind extends StatusKind>(kind: Kind, value: StatusValue<Kind>): Look {
  const looks: Readonly<Record<string, Look>> = LOOKS[kind];
  return looks[value] ?? look('none', 'dash');
}

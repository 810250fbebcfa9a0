import type { AuthorizationRole, EvidenceType, Instant } from '@vieraugen/domain';
import type { ItemOutcome } from '../kernel/batch.js';

export interface DefineTrainingModuleInput {
  readonly key: string;
  readonly version: string;
  readonly titleDe: string;
  readonly titleEn: string;
  readonly mandatoryForRoles: readonly AuthorizationRole[];
  readonly validityMonths: number;
  readonly deliveredBy?: string | null;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

export interface RecordTrainingInput {
  readonly moduleId: string;
  readonly personIds: readonly string[];
  /** Local date. */
  readonly completedOn: string;
  readonly evidenceType: EvidenceType;
  readonly reason?: string | null;
}

/** One completion; the module by id, or by its key as of the day of completion. */
export interface TrainingCompletionInput {
  readonly personId: string;
  readonly moduleId?: string | null;
  readonly moduleKey?: string | null;
  /** Local date. */
  readonly completedOn: string;
  /** Local date of the last day; by the module's months if left out. */
  readonly validUntil?: string | null;
  readonly evidenceType: EvidenceType;
}

/** What became of one person's training; `outcome.id` is the completion's. */
export interface RecordedTraining {
  readonly personId: string;
  readonly outcome: ItemOutcome;
}

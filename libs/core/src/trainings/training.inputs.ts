import type {
  AuthorizationRole,
  AwarenessKind,
  EvidenceType,
  HeadcountBand,
  Instant,
  ViewerRole,
} from '@vieraugen/domain';
import type { ItemOutcome } from '../kernel/batch.js';
import type { TrainingEvidenceInput } from './training-evidence.js';

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

/** A session: one version of a module, one day, one evidence, everybody who was there. */
export interface RecordTrainingInput extends TrainingEvidenceInput {
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
  /** Of an evidence that is kept already. */
  readonly evidenceId?: string | null;
}

/** What became of one person's training; `outcome.id` is the completion's. */
export interface RecordedTraining {
  readonly personId: string;
  readonly outcome: ItemOutcome;
}

/** What somebody says to have completed. */
export interface DeclareTrainingInput extends TrainingEvidenceInput {
  readonly moduleId: string;
  /** Local date. */
  readonly completedOn: string;
}

export interface DecideDeclarationsInput {
  readonly ids: readonly string[];
  readonly confirm: boolean;
  /** Said to whoever declared it; needed where it is declined. */
  readonly note?: string | null;
}

/** What became of one declaration. */
export interface DecidedDeclaration {
  readonly id: string;
  readonly outcome: ItemOutcome;
}

export interface RecordAwarenessMeasureInput {
  /** null = for all authorities. */
  readonly authorityId?: string | null;
  readonly kind: AwarenessKind;
  readonly title: string;
  /** Local date. */
  readonly heldOn: string;
  readonly audienceRoles: readonly ViewerRole[];
  readonly headcountBand: HeadcountBand;
  readonly reason?: string | null;
}

export interface WithdrawAwarenessMeasureInput {
  readonly id: string;
  readonly reason: string;
}

import type { DpiaStatus } from '@vieraugen/domain';

export interface RecordUsageConceptInput {
  readonly accountId: string;
  readonly title: string;
  readonly url?: string | null;
  readonly dpiaStatus: DpiaStatus;
  /** Local date; null = not approved yet. */
  readonly approvedOn?: string | null;
  /** Local date; without it, 24 months after the approval. */
  readonly reviewBy?: string | null;
  readonly reason?: string | null;
}

export interface ReportAccountInput {
  readonly url: string;
  /** Whose it seems to be. */
  readonly authorityId: string;
  readonly note?: string | null;
}

import type { Instant } from '@vieraugen/domain';

export interface RequestExemptionInput {
  readonly findingId: string;
  /** Why the rule cannot be kept for the time being. */
  readonly ground: string;
  /** What can happen meanwhile, and what is done against it. */
  readonly riskAssessment: string;
  /** Left out: at once, or from the end of the exemption in force. */
  readonly from?: Instant | null;
  readonly to: Instant;
  /** Local date on which somebody looks whether it is still needed. */
  readonly reviewOn?: string | null;
}

export interface DecideExemptionInput {
  readonly id: string;
  readonly approve: boolean;
  readonly note: string;
}

export interface WithdrawExemptionInput {
  readonly id: string;
  readonly note: string;
}

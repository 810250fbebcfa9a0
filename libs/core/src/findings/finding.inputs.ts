import type { FindingState } from '@vieraugen/domain';

export interface ActOnFindingInput {
  readonly ids: readonly string[];
  /** The state that the findings are to have: ACKNOWLEDGED, IN_REMEDIATION or DISMISSED. */
  readonly action: FindingState;
  readonly note?: string | null;
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { type Changed, Work } from '../kernel/work.js';
import { actOnFindingsIn } from './act-on-findings.js';
import type { ActOnFindingInput } from './finding.inputs.js';

/** What people do about findings; what the evaluation does is in `compliance`. */
@Injectable()
export class FindingService {
  constructor(private readonly work: Work) {}

  /**
   * Acts on several findings, answered per finding. To dismiss one takes two persons: the first call
   * records the proposal with its reason and leaves the state, another person's call dismisses.
   */
  actOnFindings(
    viewer: Viewer,
    input: ActOnFindingInput,
  ): Promise<Changed<readonly ItemOutcome[]>> {
    const frame = {
      action: 'actOnFindings',
      permission: 'finding.act',
      reason: input.note,
    } as const;
    return this.work.change(viewer, frame, (change) => actOnFindingsIn(change, viewer, input));
  }
}

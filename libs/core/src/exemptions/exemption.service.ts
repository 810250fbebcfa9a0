import { Injectable } from '@nestjs/common';
import { type ExemptionRow, exemptionsByIds } from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import { isId } from '../kernel/list.js';
import { type Changed, Work } from '../kernel/work.js';
import { decideExemptionIn, notYours, withdrawExemptionIn } from './decide-exemption.js';
import type {
  DecideExemptionInput,
  RequestExemptionInput,
  WithdrawExemptionInput,
} from './exemption.inputs.js';
import { actingOn, decidesOn, mayWithdraw } from './exemption-reach.js';
import { requestExemptionIn } from './request-exemption.js';

/** What a rule demands, waived for a time by two persons. Answers the ids of exemptions. */
@Injectable()
export class ExemptionService {
  constructor(private readonly work: Work) {}

  requestExemption(viewer: Viewer, input: RequestExemptionInput): Promise<Changed<string>> {
    const frame = { action: 'requestExemption', permission: 'exemption.request' } as const;
    return this.work.change(viewer, frame, (change) => requestExemptionIn(change, viewer, input));
  }

  async decideExemption(viewer: Viewer, input: DecideExemptionInput): Promise<Changed<string>> {
    const action = input.approve ? 'approveExemption' : 'refuseExemption';
    const frame = { action, permission: 'exemption.decide', reason: input.note } as const;
    const acting = await this.acting(viewer, input.id, decidesOn);
    return this.work.change(acting, frame, (change) => decideExemptionIn(change, viewer, input));
  }

  async withdrawExemption(viewer: Viewer, input: WithdrawExemptionInput): Promise<Changed<string>> {
    const frame = {
      action: 'withdrawExemption',
      permission: 'exemption.read',
      reason: input.note,
    } as const;
    const acting = await this.acting(viewer, input.id, mayWithdraw);
    return this.work.change(acting, frame, (change) => withdrawExemptionIn(change, viewer, input));
  }

  /** Whom it falls to may write the exemption, also where the role writes nothing else. */
  private async acting(
    viewer: Viewer,
    id: string,
    isAllowed: (viewer: Viewer, exemption: ExemptionRow) => boolean,
  ): Promise<Viewer> {
    const { validAt } = this.work.present();
    const rows = await this.work.read(viewer, 'exemption.read', (q) =>
      isId(id) ? exemptionsByIds(q, [id], validAt) : Promise.resolve([]),
    );
    const exemption = found(rows[0], 'Die Ausnahme', 'The exemption');
    if (!isAllowed(viewer, exemption)) throw notYours();
    return actingOn(viewer, exemption);
  }
}

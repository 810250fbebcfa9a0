import { Injectable } from '@nestjs/common';
import { lapsedEntitlements } from '@vieraugen/data';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { type Changed, Work } from '../kernel/work.js';
import type { RecordDepartureInput, TickOffboardingItemInput } from './offboarding.inputs.js';
import { openOffboardings } from './open-tasks.js';
import { recordDepartureIn } from './record-departure.js';
import { tickOffboardingItemIn } from './tick-item.js';

/** Leaving: whoever may no longer do something shall no longer be able to either. */
@Injectable()
export class OffboardingService {
  constructor(private readonly work: Work) {}

  /** Answers the id of the list. */
  tickItem(viewer: Viewer, input: TickOffboardingItemInput): Promise<Changed<string>> {
    const frame = {
      action: 'tickOffboardingItem',
      permission: 'offboarding.work',
      reason: input.reason,
    } as const;
    return this.work.change(viewer, frame, (change) =>
      tickOffboardingItemIn(change, viewer, input),
    );
  }

  /** Answers the person's id. */
  recordDeparture(viewer: Viewer, input: RecordDepartureInput): Promise<Changed<string>> {
    const frame = {
      action: 'recordDeparture',
      permission: 'person.write',
      reason: input.reason,
    } as const;
    return this.work.change(viewer, frame, (change) => recordDepartureIn(change, viewer, input));
  }

  /** Opens the lists of entitlements that are over by now; a second run opens none. */
  async openDue(): Promise<number> {
    const frame = { action: 'openOffboardings', permission: 'authorization.end' } as const;
    const viewer = systemViewer('WORKER');
    const due = await this.work.read(viewer, 'viewer.read', (q) =>
      lapsedEntitlements(q, this.work.present().validAt),
    );
    if (due.length === 0) return 0;
    const { value } = await this.work.change(viewer, frame, async (change) =>
      openOffboardings(change, await lapsedEntitlements(change, change.now)),
    );
    return value;
  }
}

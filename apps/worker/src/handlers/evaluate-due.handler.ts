import { Injectable } from '@nestjs/common';
import { EvaluationService, OffboardingService } from '@vieraugen/core';
import { Interrupted, type JobContext, type JobHandler, type JobPayload } from '@vieraugen/queue';

@Injectable()
export class EvaluateDueHandler implements JobHandler<'evaluate-due'> {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly leaving: OffboardingService,
  ) {}

  async handle(_payload: JobPayload<'evaluate-due'>, context: JobContext): Promise<void> {
    const { signal } = context;
    // At every instant at which something expires: an entitlement that does opens its list.
    await this.leaving.openDue();
    const onProgress = (done: number, total: number) => context.progress(done, total);
    const end = await this.evaluations.evaluateDue(context.jobId, { signal, onProgress });
    if (end === 'STOPPED') throw new Interrupted();
  }
}

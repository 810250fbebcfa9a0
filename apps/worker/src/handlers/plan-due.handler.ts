import { Injectable } from '@nestjs/common';
import { EvaluationService, OffboardingService } from '@vieraugen/core';
import type { JobHandler } from '@vieraugen/queue';

@Injectable()
export class PlanDueHandler implements JobHandler<'plan-due'> {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly leaving: OffboardingService,
  ) {}

  async handle(): Promise<void> {
    // What expired while no worker ran.
    await this.leaving.openDue();
    await this.evaluations.planDue();
  }
}

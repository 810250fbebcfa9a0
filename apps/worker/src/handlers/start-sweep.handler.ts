import { Injectable } from '@nestjs/common';
import { EvaluationService } from '@vieraugen/core';
import type { JobHandler } from '@vieraugen/queue';

@Injectable()
export class StartSweepHandler implements JobHandler<'start-sweep'> {
  constructor(private readonly evaluations: EvaluationService) {}

  handle(): Promise<void> {
    return this.evaluations.startSweep();
  }
}

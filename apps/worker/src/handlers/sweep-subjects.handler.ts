import { Injectable } from '@nestjs/common';
import { EvaluationService } from '@vieraugen/core';
import type { JobContext, JobHandler, JobPayload } from '@vieraugen/queue';
import { carryOut } from './carry-out.js';

@Injectable()
export class SweepSubjectsHandler implements JobHandler<'sweep-subjects'> {
  constructor(private readonly evaluations: EvaluationService) {}

  handle(payload: JobPayload<'sweep-subjects'>, context: JobContext): Promise<void> {
    return carryOut(this.evaluations, payload.evaluationId, context);
  }
}

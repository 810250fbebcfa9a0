import { Injectable } from '@nestjs/common';
import { WebCheckService } from '@vieraugen/core';
import { Interrupted, type JobContext, type JobHandler, type JobPayload } from '@vieraugen/queue';

@Injectable()
export class CheckPagesHandler implements JobHandler<'check-pages'> {
  constructor(private readonly checks: WebCheckService) {}

  async handle(_payload: JobPayload<'check-pages'>, { signal }: JobContext): Promise<void> {
    await this.checks.checkDue(signal);
    if (signal.aborted) throw new Interrupted();
  }
}

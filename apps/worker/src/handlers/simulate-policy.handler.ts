import { Injectable } from '@nestjs/common';
import { PolicySimulationService } from '@vieraugen/core';
import { Interrupted, type JobContext, type JobHandler, type JobPayload } from '@vieraugen/queue';

@Injectable()
export class SimulatePolicyHandler implements JobHandler<'simulate-policy'> {
  constructor(private readonly simulations: PolicySimulationService) {}

  /** After the last attempt the failure stands in the simulation's row, too. */
  async handle(
    { simulationId }: JobPayload<'simulate-policy'>,
    { signal, isLastAttempt, progress }: JobContext,
  ): Promise<void> {
    try {
      const onProgress = (done: number, total: number) => progress(done, total);
      const end = await this.simulations.carryOut(simulationId, { signal, onProgress });
      if (end === 'STOPPED') throw new Interrupted();
    } catch (error) {
      if (!(error instanceof Interrupted) && isLastAttempt)
        await this.simulations.fail(simulationId, String(error));
      throw error;
    }
  }
}

import { Args, Mutation } from '@nestjs/graphql';
import { TrainingService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { RecordTrainingInput } from './training.inputs.js';
import { TrainingPayload, trainingPayloadOf } from './training.payload.js';

@RootResolver()
export class TrainingMutations {
  constructor(private readonly trainings: TrainingService) {}

  @Mutation(() => TrainingPayload)
  @Permit('training.record')
  async recordTraining(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordTrainingInput,
  ): Promise<TrainingPayload> {
    return trainingPayloadOf(context, await this.trainings.recordTraining(context.viewer, input));
  }
}

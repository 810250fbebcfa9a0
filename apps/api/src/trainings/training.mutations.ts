import { Args, Mutation } from '@nestjs/graphql';
import { AwarenessService, TrainingService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  DecideTrainingDeclarationsInput,
  DeclareTrainingInput,
  DefineTrainingModuleInput,
  RecordAwarenessMeasureInput,
  RecordTrainingInput,
  WithdrawAwarenessMeasureInput,
} from './training.inputs.js';
import {
  AwarenessMeasurePayload,
  decisionPayloadOf,
  TrainingDecisionPayload,
  TrainingDeclarationPayload,
  TrainingModulePayload,
  TrainingPayload,
  trainingPayloadOf,
} from './training.payload.js';

@RootResolver()
export class TrainingMutations {
  constructor(
    private readonly trainings: TrainingService,
    private readonly awareness: AwarenessService,
  ) {}

  @Mutation(() => TrainingModulePayload, {
    description: 'A new training, or the next version of one from an instant on.',
  })
  @Permit('catalogue.write')
  async defineTrainingModule(
    @Ctx() context: RequestContext,
    @Args('input') input: DefineTrainingModuleInput,
  ): Promise<TrainingModulePayload> {
    const changed = await this.trainings.defineTrainingModule(context.viewer, input);
    return payloadOf(TrainingModulePayload, context, changed);
  }

  @Mutation(() => TrainingPayload, { description: 'A session of a whole team.' })
  @Permit('training.record')
  async recordTraining(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordTrainingInput,
  ): Promise<TrainingPayload> {
    return trainingPayloadOf(context, await this.trainings.recordTraining(context.viewer, input));
  }

  @Mutation(() => TrainingDeclarationPayload)
  @Permit('training.declare')
  async declareTraining(
    @Ctx() context: RequestContext,
    @Args('input') input: DeclareTrainingInput,
  ): Promise<TrainingDeclarationPayload> {
    const changed = await this.trainings.declareTraining(context.viewer, input);
    return payloadOf(TrainingDeclarationPayload, context, changed);
  }

  @Mutation(() => TrainingDecisionPayload)
  @Permit('training.record')
  async decideTrainingDeclarations(
    @Ctx() context: RequestContext,
    @Args('input') input: DecideTrainingDeclarationsInput,
  ): Promise<TrainingDecisionPayload> {
    return decisionPayloadOf(
      context,
      await this.trainings.decideDeclarations(context.viewer, input),
    );
  }

  @Mutation(() => AwarenessMeasurePayload)
  @Permit('awareness.write')
  async recordAwarenessMeasure(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordAwarenessMeasureInput,
  ): Promise<AwarenessMeasurePayload> {
    const changed = await this.awareness.recordMeasure(context.viewer, input);
    return payloadOf(AwarenessMeasurePayload, context, changed);
  }

  @Mutation(() => AwarenessMeasurePayload)
  @Permit('awareness.write')
  async withdrawAwarenessMeasure(
    @Ctx() context: RequestContext,
    @Args('input') input: WithdrawAwarenessMeasureInput,
  ): Promise<AwarenessMeasurePayload> {
    const changed = await this.awareness.withdrawMeasure(context.viewer, input);
    return payloadOf(AwarenessMeasurePayload, context, changed);
  }
}

import { Args, Mutation } from '@nestjs/graphql';
import { PermitService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { DevicePayload } from './device.payload.js';
import {
  ConfirmPermitConditionsInput,
  DecidePermitRequestInput,
  NotePermitRequestInput,
  ProveDeletionInput,
  RequestPermitInput,
  WithdrawPermitInput,
} from './permit.inputs.js';

@RootResolver()
export class PermitMutations {
  constructor(private readonly permits: PermitService) {}

  @Mutation(() => DevicePayload)
  @Permit('permit.request')
  async requestPermit(
    @Ctx() context: RequestContext,
    @Args('input') input: RequestPermitInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.requestPermit(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.own')
  async confirmPermitConditions(
    @Ctx() context: RequestContext,
    @Args('input') input: ConfirmPermitConditionsInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.confirmConditions(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('permit.note')
  async notePermitRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: NotePermitRequestInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.noteRequest(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('permit.issue')
  async decidePermitRequest(
    @Ctx() context: RequestContext,
    @Args('input') input: DecidePermitRequestInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.decideRequest(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('permit.uphold')
  async withdrawPermit(
    @Ctx() context: RequestContext,
    @Args('input') input: WithdrawPermitInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.withdrawPermit(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('permit.uphold')
  async proveDeletion(
    @Ctx() context: RequestContext,
    @Args('input') input: ProveDeletionInput,
  ): Promise<DevicePayload> {
    const changed = await this.permits.proveDeletion(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }
}

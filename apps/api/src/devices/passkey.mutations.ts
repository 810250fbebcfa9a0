import { Inject } from '@nestjs/common';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { PasskeyService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { Json } from '../graphql/scalars.js';
import { SITE, type Site } from '../graphql/site.js';
import { PasskeyAnswerInput } from './device.inputs.js';
import { DevicePayload } from './device.payload.js';

@RootResolver()
export class PasskeyMutations {
  constructor(
    private readonly passkeys: PasskeyService,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Mutation(() => Json, { description: 'What the browser needs to make a passkey.' })
  @Permit('device.own')
  beginBinding(
    @Ctx() context: RequestContext,
    @Args('deviceId', { type: () => ID }) deviceId: string,
  ): Promise<object> {
    return this.passkeys.beginBinding(context.viewer, deviceId, this.site);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.own')
  async bindDevice(
    @Ctx() context: RequestContext,
    @Args('input') { deviceId, answer }: PasskeyAnswerInput,
  ): Promise<DevicePayload> {
    const changed = await this.passkeys.bind(context.viewer, deviceId, answer, this.site);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => Json, { description: 'What the browser needs to ask the device.' })
  @Permit('device.own')
  beginConfirmation(
    @Ctx() context: RequestContext,
    @Args('deviceId', { type: () => ID }) deviceId: string,
  ): Promise<object> {
    return this.passkeys.beginConfirmation(context.viewer, deviceId, this.site);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.own')
  async confirmDevice(
    @Ctx() context: RequestContext,
    @Args('input') { deviceId, answer }: PasskeyAnswerInput,
  ): Promise<DevicePayload> {
    const changed = await this.passkeys.confirm(context.viewer, deviceId, answer, this.site);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.own')
  async unbindDevice(
    @Ctx() context: RequestContext,
    @Args('deviceId', { type: () => ID }) deviceId: string,
  ): Promise<DevicePayload> {
    return payloadOf(DevicePayload, context, await this.passkeys.unbind(context.viewer, deviceId));
  }
}

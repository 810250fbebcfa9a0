import { Args, Mutation } from '@nestjs/graphql';
import { DeviceService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  ChangeDeviceInput,
  ChangeDeviceStatusInput,
  IssuePermitInput,
  LinkDeviceInput,
  RegisterDeviceInput,
} from './device.inputs.js';
import { DevicePayload } from './device.payload.js';

@RootResolver()
export class DeviceMutations {
  constructor(private readonly devices: DeviceService) {}

  @Mutation(() => DevicePayload)
  @Permit('device.write')
  async registerDevice(
    @Ctx() context: RequestContext,
    @Args('input') input: RegisterDeviceInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.registerDevice(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.write')
  async changeDevice(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangeDeviceInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.changeDevice(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.write')
  async changeDeviceStatus(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangeDeviceStatusInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.changeDeviceStatus(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.write')
  async linkDevice(
    @Ctx() context: RequestContext,
    @Args('input') input: LinkDeviceInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.linkDevice(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('permit.issue')
  async issuePermit(
    @Ctx() context: RequestContext,
    @Args('input') input: IssuePermitInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.issuePermit(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }
}

import { Args, Mutation } from '@nestjs/graphql';
import { DeviceService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { many } from '../graphql/graph-type.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  ChangeDeviceInput,
  ChangeDeviceStatusesInput,
  ChangeDeviceStatusInput,
  LinkDeviceInput,
  RegisterDeviceInput,
  ReportDeviceLossInput,
  SecureLostDeviceInput,
} from './device.inputs.js';
import { DevicePayload, DeviceResultType } from './device.payload.js';

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

  @Mutation(many('DeviceResult'), { description: 'Answers per device, in the order of the ids.' })
  @Permit('device.write')
  async changeDeviceStatuses(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangeDeviceStatusesInput,
  ): Promise<DeviceResultType[]> {
    const { value } = await this.devices.changeDeviceStatuses(context.viewer, input);
    context.forget();
    return value.map(
      ({ error }, index) => new DeviceResultType(context.see(), input.ids[index] ?? '', error),
    );
  }

  @Mutation(() => DevicePayload)
  @Permit('device.reportLoss')
  async reportDeviceLoss(
    @Ctx() context: RequestContext,
    @Args('input') input: ReportDeviceLossInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.reportLoss(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }

  @Mutation(() => DevicePayload)
  @Permit('device.secure')
  async secureLostDevice(
    @Ctx() context: RequestContext,
    @Args('input') input: SecureLostDeviceInput,
  ): Promise<DevicePayload> {
    const changed = await this.devices.secureLost(context.viewer, input);
    return payloadOf(DevicePayload, context, changed);
  }
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { type Change, type Changed, type ChangeFrame, Work } from '../kernel/work.js';
import { changeDevicesIn } from './change-devices.js';
import { changeDeviceStatusesIn } from './change-status.js';
import { reportDeviceLossIn, secureLostDeviceIn } from './device-loss.js';
import type {
  ChangeDeviceInput,
  ChangeDeviceStatusesInput,
  ChangeDeviceStatusInput,
  LinkDeviceInput,
  RegisterDeviceInput,
  ReportDeviceLossInput,
  SecureLostDeviceInput,
} from './device.inputs.js';
import { linkDeviceIn } from './device-uses.js';
import { registerDevicesIn } from './register-devices.js';

const frame = (action: string) => ({ action, permission: 'device.write' }) as const;

/** Devices, official and private: what they are, what they are used for, and what if one is lost. */
@Injectable()
export class DeviceService {
  constructor(private readonly work: Work) {}

  registerDevice(viewer: Viewer, input: RegisterDeviceInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('registerDevice'), input, registerDevicesIn);
  }

  registerDevices(
    viewer: Viewer,
    inputs: readonly RegisterDeviceInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('registerDevice'), inputs, registerDevicesIn);
  }

  changeDevice(viewer: Viewer, input: ChangeDeviceInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('changeDevice'), input, changeDevicesIn);
  }

  changeDevices(
    viewer: Viewer,
    inputs: readonly ChangeDeviceInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('changeDevice'), inputs, changeDevicesIn);
  }

  changeDeviceStatus(viewer: Viewer, input: ChangeDeviceStatusInput): Promise<Changed<string>> {
    const step = frame('changeDeviceStatus');
    return changeOne(this.work, viewer, step, input, changeDeviceStatusesIn);
  }

  /** One step for several devices; those for which it is not possible come back with the reason. */
  changeDeviceStatuses(
    viewer: Viewer,
    { ids, reason, ...step }: ChangeDeviceStatusesInput,
  ): Promise<Changed<readonly ItemOutcome[]>> {
    const inputs = ids.map((id) => ({ id, reason, ...step }));
    const framed = { ...frame('changeDeviceStatus'), reason };
    return changeMany(this.work, viewer, framed, inputs, changeDeviceStatusesIn);
  }

  linkDevice(viewer: Viewer, input: LinkDeviceInput): Promise<Changed<string>> {
    return this.change(viewer, frame('linkDevice'), input, linkDeviceIn);
  }

  reportLoss(viewer: Viewer, input: ReportDeviceLossInput): Promise<Changed<string>> {
    const loss = { action: 'reportDeviceLoss', permission: 'device.reportLoss' } as const;
    return this.change(viewer, loss, input, reportDeviceLossIn);
  }

  secureLost(viewer: Viewer, input: SecureLostDeviceInput): Promise<Changed<string>> {
    const secured = { action: 'secureLostDevice', permission: 'device.secure' } as const;
    return this.change(viewer, secured, input, secureLostDeviceIn);
  }

  private change<I extends { readonly reason?: string | null }>(
    viewer: Viewer,
    framed: ChangeFrame,
    input: I,
    carryOut: (change: Change, viewer: Viewer, input: I) => Promise<string>,
  ): Promise<Changed<string>> {
    return this.work.change(viewer, { ...framed, reason: input.reason }, (change) =>
      carryOut(change, viewer, input),
    );
  }
}

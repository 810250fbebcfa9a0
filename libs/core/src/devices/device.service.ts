import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import { changeDevicesIn, changeDeviceStatusIn } from './change-devices.js';
import type {
  ChangeDeviceInput,
  ChangeDeviceStatusInput,
  IssuePermitInput,
  LinkDeviceInput,
  RegisterDeviceInput,
} from './device.inputs.js';
import { linkDeviceIn } from './device-uses.js';
import { issuePermitIn } from './permits.js';
import { registerDevicesIn } from './register-devices.js';

const frame = (action: string) => ({ action, permission: 'device.write' }) as const;

/** Devices, official and private, what they are used for, and the permits that private ones need. */
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
    return this.change(viewer, 'changeDeviceStatus', input, changeDeviceStatusIn);
  }

  linkDevice(viewer: Viewer, input: LinkDeviceInput): Promise<Changed<string>> {
    return this.change(viewer, 'linkDevice', input, linkDeviceIn);
  }

  issuePermit(viewer: Viewer, input: IssuePermitInput): Promise<Changed<string>> {
    const permit = { action: 'issuePermit', permission: 'permit.issue' } as const;
    return this.work.change(viewer, { ...permit, reason: input.reason }, (change) =>
      issuePermitIn(change, viewer, input),
    );
  }

  private change<I extends { readonly reason?: string | null }>(
    viewer: Viewer,
    action: string,
    input: I,
    carryOut: (change: Change, viewer: Viewer, input: I) => Promise<string>,
  ): Promise<Changed<string>> {
    return this.work.change(viewer, { ...frame(action), reason: input.reason }, (change) =>
      carryOut(change, viewer, input),
    );
  }
}

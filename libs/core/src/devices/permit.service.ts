import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@vieraugen/platform';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type {
  ConfirmPermitConditionsInput,
  DecidePermitRequestInput,
  NotePermitRequestInput,
  ProveDeletionInput,
  RequestPermitInput,
  WithdrawPermitInput,
} from './device.inputs.js';
import { decidePermitRequestIn } from './permit-decisions.js';
import {
  confirmPermitConditionsIn,
  notePermitRequestIn,
  requestPermitIn,
} from './permit-requests.js';
import { proveDeletionIn, withdrawPermitIn } from './permits.js';

type CarryOut<I> = (change: Change, viewer: Viewer, input: I) => Promise<string>;

/** Permits for private devices, from the request to the proof of deletion. Answers devices' ids. */
@Injectable()
export class PermitService {
  constructor(private readonly work: Work) {}

  requestPermit(viewer: Viewer, input: RequestPermitInput): Promise<Changed<string>> {
    return this.change(viewer, 'requestPermit', 'permit.request', input, requestPermitIn);
  }

  confirmConditions(viewer: Viewer, input: ConfirmPermitConditionsInput): Promise<Changed<string>> {
    const action = 'confirmPermitConditions';
    return this.change(viewer, action, 'device.own', input, confirmPermitConditionsIn);
  }

  noteRequest(viewer: Viewer, input: NotePermitRequestInput): Promise<Changed<string>> {
    return this.change(viewer, 'notePermitRequest', 'permit.note', input, notePermitRequestIn);
  }

  decideRequest(viewer: Viewer, input: DecidePermitRequestInput): Promise<Changed<string>> {
    const action = 'decidePermitRequest';
    return this.change(viewer, action, 'permit.issue', input, decidePermitRequestIn);
  }

  withdrawPermit(viewer: Viewer, input: WithdrawPermitInput): Promise<Changed<string>> {
    return this.change(viewer, 'withdrawPermit', 'permit.uphold', input, withdrawPermitIn);
  }

  proveDeletion(viewer: Viewer, input: ProveDeletionInput): Promise<Changed<string>> {
    return this.change(viewer, 'proveDeletion', 'permit.uphold', input, proveDeletionIn);
  }

  private change<I extends { readonly reason?: string | null }>(
    viewer: Viewer,
    action: string,
    permission: Permission,
    input: I,
    carryOut: CarryOut<I>,
  ): Promise<Changed<string>> {
    const frame = { action, permission, reason: input.reason };
    return this.work.change(viewer, frame, (change) => carryOut(change, viewer, input));
  }
}

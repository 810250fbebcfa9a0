import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@vieraugen/platform';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type { DecideRequestInput, RequestAuthorizationInput } from './authorization.inputs.js';
import {
  confirmRequestIn,
  denyRequestIn,
  grantRequestIn,
  withdrawRequestIn,
} from './decide-requests.js';
import { requestAuthorizationIn } from './request-authorization.js';

type CarryOut<I> = (change: Change, viewer: Viewer, input: I) => Promise<string>;

/** Owner asks, manager confirms, coordinator grants. Answers the ids of requests. */
@Injectable()
export class AuthorizationRequestService {
  constructor(private readonly work: Work) {}

  requestAuthorization(viewer: Viewer, input: RequestAuthorizationInput): Promise<Changed<string>> {
    const permission = 'authorization.request';
    return this.change(viewer, 'requestAuthorization', permission, input, requestAuthorizationIn);
  }

  confirmRequest(viewer: Viewer, input: DecideRequestInput): Promise<Changed<string>> {
    const permission = 'authorization.confirm';
    return this.change(viewer, 'confirmAuthorizationRequest', permission, input, confirmRequestIn);
  }

  grantRequest(viewer: Viewer, input: DecideRequestInput): Promise<Changed<string>> {
    const permission = 'authorization.grant';
    return this.change(viewer, 'grantAuthorizationRequest', permission, input, grantRequestIn);
  }

  denyRequest(viewer: Viewer, input: DecideRequestInput): Promise<Changed<string>> {
    const permission = 'authorization.confirm';
    return this.change(viewer, 'denyAuthorizationRequest', permission, input, denyRequestIn);
  }

  withdrawRequest(viewer: Viewer, input: DecideRequestInput): Promise<Changed<string>> {
    const permission = 'authorization.request';
    return this.change(
      viewer,
      'withdrawAuthorizationRequest',
      permission,
      input,
      withdrawRequestIn,
    );
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

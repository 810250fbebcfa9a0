import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@vieraugen/platform';
import { type Change, type Changed, Work } from '../kernel/work.js';
import { closeAccessGrantIn, recordAccessGrantIn } from './access-grants.js';
import type {
  CloseAccessGrantInput,
  EndOfAccessInput,
  RecordAccessGrantInput,
  RecordConnectedAppInput,
  RecordCredentialEventInput,
  RecordSecondFactorInput,
  RegisterCredentialInput,
  ReviewConnectedAppInput,
} from './access.inputs.js';
import { recordCredentialEventIn, registerCredentialIn } from './credentials.js';
import { reviewConnectedAppIn } from './review-app.js';
import {
  endSecondFactorIn,
  recordConnectedAppIn,
  recordSecondFactorIn,
  revokeConnectedAppIn,
} from './second-factors.js';

type CarryOut<I> = (change: Change, viewer: Viewer, input: I) => Promise<string>;

/** Who can: the ways onto accounts, entitled or not. Answers the accounts' ids. */
@Injectable()
export class AccessService {
  constructor(private readonly work: Work) {}

  recordAccessGrant(viewer: Viewer, input: RecordAccessGrantInput): Promise<Changed<string>> {
    return this.keep(viewer, 'recordAccessGrant', input, recordAccessGrantIn);
  }

  closeAccessGrant(viewer: Viewer, input: CloseAccessGrantInput): Promise<Changed<string>> {
    return this.contain(viewer, 'closeAccessGrant', input, closeAccessGrantIn);
  }

  registerCredential(viewer: Viewer, input: RegisterCredentialInput): Promise<Changed<string>> {
    return this.keep(viewer, 'registerCredential', input, registerCredentialIn);
  }

  recordCredentialEvent(
    viewer: Viewer,
    input: RecordCredentialEventInput,
  ): Promise<Changed<string>> {
    return this.contain(viewer, 'recordCredentialEvent', input, recordCredentialEventIn);
  }

  recordSecondFactor(viewer: Viewer, input: RecordSecondFactorInput): Promise<Changed<string>> {
    return this.keep(viewer, 'recordSecondFactor', input, recordSecondFactorIn);
  }

  endSecondFactor(viewer: Viewer, input: EndOfAccessInput): Promise<Changed<string>> {
    return this.keep(viewer, 'endSecondFactor', input, endSecondFactorIn);
  }

  recordConnectedApp(viewer: Viewer, input: RecordConnectedAppInput): Promise<Changed<string>> {
    return this.keep(viewer, 'recordConnectedApp', input, recordConnectedAppIn);
  }

  reviewConnectedApp(viewer: Viewer, input: ReviewConnectedAppInput): Promise<Changed<string>> {
    return this.keep(viewer, 'reviewConnectedApp', input, reviewConnectedAppIn);
  }

  revokeConnectedApp(viewer: Viewer, input: EndOfAccessInput): Promise<Changed<string>> {
    return this.contain(viewer, 'revokeConnectedApp', input, revokeConnectedAppIn);
  }

  /** Upkeep of the account's entry. */
  private keep<I extends Reasoned>(viewer: Viewer, action: string, input: I, carry: CarryOut<I>) {
    return this.change(viewer, action, 'account.write', input, carry);
  }

  /** What shuts somebody out, which more may do than let somebody in. */
  private contain<I extends Reasoned>(
    viewer: Viewer,
    action: string,
    input: I,
    carry: CarryOut<I>,
  ) {
    return this.change(viewer, action, 'authorization.end', input, carry);
  }

  private change<I extends Reasoned>(
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

interface Reasoned {
  readonly reason?: string | null;
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { type Changed, Work } from '../kernel/work.js';
import { activateDeputyIn } from './activate-deputy.js';
import type {
  ActivateDeputyInput,
  ChangeAuthorizationInput,
  EndAuthorizationInput,
  GrantAuthorizationInput,
  ResumeAuthorizationInput,
  SuspendAuthorizationInput,
} from './authorization.inputs.js';
import { changeAuthorizationsIn, endAuthorizationsIn } from './end-authorizations.js';
import { grantAuthorizationsIn } from './grant-authorizations.js';
import { resumeAuthorizationIn, suspendAuthorizationIn } from './suspensions.js';

const granting = (action: string) => ({ action, permission: 'authorization.grant' }) as const;
const ending = (action: string) => ({ action, permission: 'authorization.end' }) as const;

/** Who may. Answers the ids of authorizations. */
@Injectable()
export class AuthorizationService {
  constructor(private readonly work: Work) {}

  /** Pending (`activatedAt` null) where mandatory trainings are missing. */
  grantAuthorization(viewer: Viewer, input: GrantAuthorizationInput): Promise<Changed<string>> {
    const frame = granting('grantAuthorization');
    return changeOne(this.work, viewer, frame, input, grantAuthorizationsIn);
  }

  grantAuthorizations(
    viewer: Viewer,
    inputs: readonly GrantAuthorizationInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    const frame = granting('grantAuthorization');
    return changeMany(this.work, viewer, frame, inputs, grantAuthorizationsIn);
  }

  changeAuthorization(viewer: Viewer, input: ChangeAuthorizationInput): Promise<Changed<string>> {
    const frame = granting('changeAuthorization');
    return changeOne(this.work, viewer, frame, input, changeAuthorizationsIn);
  }

  endAuthorization(viewer: Viewer, input: EndAuthorizationInput): Promise<Changed<string>> {
    const frame = ending('endAuthorization');
    return changeOne(this.work, viewer, frame, input, endAuthorizationsIn);
  }

  endAuthorizations(
    viewer: Viewer,
    inputs: readonly EndAuthorizationInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    const frame = ending('endAuthorization');
    return changeMany(this.work, viewer, frame, inputs, endAuthorizationsIn);
  }

  suspendAuthorization(viewer: Viewer, input: SuspendAuthorizationInput): Promise<Changed<string>> {
    const frame = { ...ending('suspendAuthorization'), reason: input.reason };
    return this.work.change(viewer, frame, (change) =>
      suspendAuthorizationIn(change, viewer, input),
    );
  }

  resumeAuthorization(viewer: Viewer, input: ResumeAuthorizationInput): Promise<Changed<string>> {
    const frame = { ...granting('resumeAuthorization'), reason: input.reason };
    return this.work.change(viewer, frame, (change) =>
      resumeAuthorizationIn(change, viewer, input),
    );
  }

  activateDeputy(viewer: Viewer, input: ActivateDeputyInput): Promise<Changed<string>> {
    const frame = {
      action: 'activateDeputy',
      permission: 'deputy.activate',
      reason: input.reason,
    } as const;
    return this.work.change(viewer, frame, (change) => activateDeputyIn(change, viewer, input));
  }
}

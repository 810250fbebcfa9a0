import { Injectable } from '@nestjs/common';
import { ExpectedError, type Viewer } from '@vieraugen/platform';
import { validDate, validInstant } from '../kernel/checks.js';
import { type Change, type Changed, type ChangeFrame, Work } from '../kernel/work.js';
import { acknowledgeIn } from './acknowledge.js';
import { changeDraftIn, discardDraftIn, startDraftIn } from './drafts.js';
import type {
  AcknowledgePolicyVersionInput,
  AdoptPolicyProposalInput,
  ChangePolicyDraftInput,
  DeclinePolicyProposalInput,
  DiscardPolicyDraftInput,
  ProposePolicyChangeInput,
  PublishPolicyVersionInput,
  ReleasePolicyDraftInput,
  StartPolicyDraftInput,
} from './policy.inputs.js';
import { validContent } from './policy-content.js';
import { documentOf, publishIn } from './publish-version.js';
import { adoptProposalIn, declineProposalIn, proposeChangeIn } from './proposals.js';
import { releaseDraftIn } from './release-draft.js';

type Verb<I> = (change: Change, viewer: Viewer, input: I) => Promise<string>;

/** Recommendations, house rules and statutes: drafted, released by a second person, acknowledged. */
@Injectable()
export class PolicyService {
  constructor(private readonly work: Work) {}

  startPolicyDraft(viewer: Viewer, input: StartPolicyDraftInput): Promise<Changed<string>> {
    const frame = { action: 'startPolicyDraft', permission: 'policy.draft' } as const;
    return this.carry(viewer, frame, input, startDraftIn);
  }

  changePolicyDraft(viewer: Viewer, input: ChangePolicyDraftInput): Promise<Changed<string>> {
    const frame = { action: 'changePolicyDraft', permission: 'policy.draft' } as const;
    return this.carry(viewer, frame, input, changeDraftIn);
  }

  /** Answers the draft's id. */
  proposePolicyChange(viewer: Viewer, input: ProposePolicyChangeInput): Promise<Changed<string>> {
    const action = { action: 'proposePolicyChange', permission: 'policy.propose' } as const;
    return this.carry(viewer, { ...action, beyondReach: true }, input, proposeChangeIn);
  }

  adoptPolicyProposal(viewer: Viewer, input: AdoptPolicyProposalInput): Promise<Changed<string>> {
    const frame = { action: 'adoptPolicyProposal', permission: 'policy.draft' } as const;
    return this.carry(viewer, frame, input, adoptProposalIn);
  }

  declinePolicyProposal(
    viewer: Viewer,
    input: DeclinePolicyProposalInput,
  ): Promise<Changed<string>> {
    const frame = { action: 'declinePolicyProposal', permission: 'policy.draft' } as const;
    return this.carry(viewer, frame, input, declineProposalIn);
  }

  /** Answers the document's id. */
  discardPolicyDraft(viewer: Viewer, input: DiscardPolicyDraftInput): Promise<Changed<string>> {
    const frame = { action: 'discardPolicyDraft', permission: 'policy.draft' } as const;
    return this.carry(viewer, frame, input, discardDraftIn);
  }

  /** Puts a draft in force, has everything judged anew, and answers the version's id. */
  releasePolicyDraft(viewer: Viewer, input: ReleasePolicyDraftInput): Promise<Changed<string>> {
    const action = { action: 'releasePolicyDraft', permission: 'policy.release' } as const;
    return this.carry(viewer, { ...action, beyondReach: true }, input, releaseDraftIn);
  }

  /** Answers the version's id. */
  acknowledgePolicyVersion(
    viewer: Viewer,
    input: AcknowledgePolicyVersionInput,
  ): Promise<Changed<string>> {
    const action = {
      action: 'acknowledgePolicyVersion',
      permission: 'policy.acknowledge',
    } as const;
    return this.carry(viewer, { ...action, beyondReach: true }, input, acknowledgeIn);
  }

  /** Records a version that was decided elsewhere, as a source tells it; nobody signed in can. */
  publishPolicyVersion(viewer: Viewer, input: PublishPolicyVersionInput): Promise<Changed<string>> {
    const frame = { action: 'publishPolicyVersion', permission: 'policy.release' } as const;
    return this.carry(viewer, frame, input, async (change) => {
      if (viewer.userId !== null) throw needsTwo();
      const content = validContent(input);
      const { publishedAt = null, resolvedOn } = input;
      return publishIn(change, await documentOf(change, input), content, {
        from: validInstant('from', input.from ?? change.now),
        publishedAt: publishedAt && validInstant('publishedAt', publishedAt),
        resolvedOn: resolvedOn ? validDate('resolvedOn', resolvedOn) : null,
      });
    });
  }

  private carry<I extends object>(
    viewer: Viewer,
    frame: ChangeFrame,
    input: I & { readonly reason?: string | null },
    verb: Verb<I>,
  ): Promise<Changed<string>> {
    return this.work.change(viewer, { ...frame, reason: input.reason }, (change) =>
      verb(change, viewer, input),
    );
  }
}

function needsTwo(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Eine Fassung wird entworfen und von einer zweiten Person freigegeben.',
    'A version is drafted, and released by a second person.',
  );
}

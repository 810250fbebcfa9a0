import {
  DataProtectionOpinionEntity,
  PolicyDraftEntity,
  PolicyProposalEntity,
} from '@vieraugen/data';
import type { DraftedRule, Paragraph } from '@vieraugen/domain';
import { contentHash } from '../../policies/policy-content.js';
import { DRAFT, PROPOSAL, type RuleDatum } from '../data/policies.data.js';
import { demoId } from '../kernel/demo-id.js';
import { personId } from './people-rows.js';
import { documentId } from './policy-rows.js';
import type { Register } from './register.js';

export const drafted = ({
  rule,
  active,
  severity,
  parameters,
  clause,
}: RuleDatum): DraftedRule => ({
  ruleId: rule,
  active: active ?? true,
  severity: severity ?? null,
  due: null,
  parameters: parameters ?? {},
  clause,
});

const contentOf = (
  version: string,
  paragraphs: readonly Paragraph[],
  rules: readonly RuleDatum[],
) => {
  const rest = { title: null, url: null, acknowledge: true };
  const ordered = rules.map(drafted).sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  const content = { ...rest, version, paragraphs, rules: ordered };
  return { ...content, sha256: contentHash(content) };
};

/** What the State Chancellery drafts for the next meeting, and what was said about its data protection. */
export function recordDraft({ recordings, days }: Register): void {
  const { policy, version, author, paragraphs } = DRAFT;
  const content = contentOf(version, paragraphs, DRAFT.rules);
  const id = demoId(`policy/${policy}/draft`);
  recordings.insert(
    {
      at: days.workingDayAgo(6, '11:00'),
      action: 'startPolicyDraft',
      reason: 'Vorbereitung der nächsten Sitzung (Demo)',
    },
    PolicyDraftEntity,
    {
      ...content,
      id,
      documentId: documentId({ key: policy }),
      authorityId: null,
      authorIds: [personId(author)],
      status: 'DRAFT',
    },
  );
  const at = days.workingDayAgo(3, '15:10');
  recordings.insert(
    { at, action: 'givePolicyOpinion', reason: 'Stellungnahme (Demo)' },
    DataProtectionOpinionEntity,
    {
      id: demoId(`opinion/${policy}/draft`),
      authorityId: null,
      draftId: id,
      draftSha256: content.sha256,
      opinion:
        'Gegen die kürzere Frist bestehen keine Bedenken: Es werden keine weiteren Angaben über Beschäftigte verlangt. Die Bestätigung soll weiterhin nach Funktion und nicht nach Namen geschehen.',
      givenBy: personId('sk/dpo'),
      givenAt: at,
    },
  );
}

/** What a member of the working group would have otherwise; the State Chancellery has yet to decide. */
export function recordProposal({ recordings, days }: Register): void {
  const { policy, version, proposer, reason, paragraphs, rules } = PROPOSAL;
  const at = days.workingDayAgo(2, '13:40');
  const occasion = { at, action: 'proposePolicyChange', reason: 'Vorschlag (Demo)' };
  const draftId = demoId(`policy/${policy}/proposal`);
  recordings.insert(occasion, PolicyDraftEntity, {
    ...contentOf(version, paragraphs, rules),
    id: draftId,
    documentId: documentId({ key: policy }),
    authorityId: null,
    authorIds: [personId(proposer)],
    status: 'PROPOSED',
  });
  recordings.insert(occasion, PolicyProposalEntity, {
    id: demoId(`policy/${policy}/proposal/reason`),
    draftId,
    authorityId: null,
    reason,
    proposedBy: personId(proposer),
    proposedAt: at,
  });
}

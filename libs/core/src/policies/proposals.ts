import {
  holdRows,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  PolicyDocumentEntity,
  PolicyDraftEntity,
  PolicyProposalEntity,
  updateRows,
} from '@vieraugen/data';
import { contains } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { requiredText } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { authorsWith, insertDraft, rowOf } from './drafts.js';
import type {
  AdoptPolicyProposalInput,
  DeclinePolicyProposalInput,
  ProposePolicyChangeInput,
} from './policy.inputs.js';
import { validContent } from './policy-content.js';
import { requireDrafting, requireProposing } from './policy-duties.js';
import { documentOf, versionsOf } from './publish-version.js';

const MOST = 4_000;

/** Puts what a member would have otherwise before the State Chancellery; answers the draft's id. */
export async function proposeChangeIn(
  change: Change,
  viewer: Viewer,
  { documentId, reason, ...content }: ProposePolicyChangeInput,
): Promise<string> {
  const document = await documentOf(change, { documentId });
  requireProposing(viewer, document);
  const proposedBy = decidingPerson(viewer) ?? onlyPersons();
  const versions = await versionsOf(change, document.id);
  const current = versions.find(({ valid }) => contains(valid, change.now)) ?? nothingInForce();
  // Until somebody takes it over, it goes by the number of the version that it starts from.
  const proposed = { ...content, version: current.version };
  const how = { authorIds: [proposedBy], status: 'PROPOSED' } as const;
  const draftId = await insertDraft(change, document, proposed, how);
  await insertRows(change, PolicyProposalEntity, [
    {
      id: newId(change.now),
      draftId,
      authorityId: document.authorityId,
      reason: requiredText('reason', reason, MOST),
      proposedBy,
      proposedAt: change.now,
    },
  ]);
  return draftId;
}

/** Makes a proposal the open draft of its document; its proposer stays one of the authors. */
export async function adoptProposalIn(
  change: Change,
  viewer: Viewer,
  { id, version }: AdoptPolicyProposalInput,
): Promise<string> {
  const draft = await decide(change, viewer, id, null);
  const open = await lockWhere(
    change,
    PolicyDraftEntity,
    `t.document_id = $1::uuid and t.status = 'DRAFT'`,
    [draft.documentId],
  );
  if (open.size > 0) throw draftInTheWay();
  const documents = await holdRows(change, PolicyDocumentEntity, [draft.documentId]);
  const content = rowOf(validContent({ ...draft, version }), documents.get(draft.documentId));
  const authorIds = authorsWith(viewer, draft.authorIds);
  await updateRows(change, PolicyDraftEntity, [
    { id, ...content, authorIds, status: 'DRAFT' as const },
  ]);
  return id;
}

/** Says no, and why; the proposal stays on record. */
export async function declineProposalIn(
  change: Change,
  viewer: Viewer,
  { id, reason }: DeclinePolicyProposalInput,
): Promise<string> {
  await decide(change, viewer, id, requiredText('reason', reason, MOST));
  await updateRows(change, PolicyDraftEntity, [{ id, status: 'DECLINED' as const }]);
  return id;
}

/** Records who decided on a proposal that still waits. */
async function decide(
  change: Change,
  viewer: Viewer,
  id: string,
  decisionNote: string | null,
): Promise<PolicyDraftEntity> {
  const row = (await lockRows(change, PolicyDraftEntity, [id])).get(id);
  const draft = found(row, 'Der Vorschlag', 'The proposal');
  requireDrafting(viewer, draft);
  const rows = await lockWhere(change, PolicyProposalEntity, 't.draft_id = $1::uuid', [id]);
  const proposal = found([...rows.values()][0], 'Der Vorschlag', 'The proposal');
  const decidedBy = decidingPerson(viewer) ?? onlyPersons();
  requireSeparation('PROPOSAL', { decider: decidedBy, proposer: proposal.proposedBy });
  if (draft.status !== 'PROPOSED') throw decidedAlready();
  await updateRows(change, PolicyProposalEntity, [
    { id: proposal.id, decidedBy, decidedAt: change.now, decisionNote },
  ]);
  return draft;
}

function onlyPersons(): never {
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Vorschläge machen und entscheiden nur Personen.',
    'Only persons propose and decide on proposals.',
  );
}

function nothingInForce(): never {
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Regelung ist derzeit nicht in Kraft. Vorschlagen lassen sich nur Änderungen an geltenden Fassungen.',
    'This policy is not in force at present. Only changes of versions in force can be proposed.',
  );
}

function draftInTheWay(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Zu dieser Regelung gibt es bereits einen offenen Entwurf. Bitte arbeiten Sie den Vorschlag dort ein, oder schließen Sie den Entwurf zuerst ab.',
    'This policy has an open draft already. Please work the proposal in there, or close the draft first.',
  );
}

function decidedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Über diesen Vorschlag ist bereits entschieden.',
    'This proposal has been decided on already.',
  );
}

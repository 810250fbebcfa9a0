import {
  holdRows,
  insertRows,
  lockRows,
  newId,
  PolicyDocumentEntity,
  PolicyDraftEntity,
  rulesOfPolicyVersions,
  updateRows,
} from '@vieraugen/data';
import { contains, type RuleParameters } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { decidingPerson } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type {
  ChangePolicyDraftInput,
  DiscardPolicyDraftInput,
  PolicyContentInput,
  StartPolicyDraftInput,
} from './policy.inputs.js';
import { contentHash, type PolicyContent, validContent } from './policy-content.js';
import { requireDrafting } from './policy-duties.js';
import { documentOf, versionsOf } from './publish-version.js';

/** Begins a draft with what is in force; a document has one open draft at most. */
export async function startDraftIn(
  change: Change,
  viewer: Viewer,
  input: StartPolicyDraftInput,
): Promise<string> {
  if (input.document) requireDrafting(viewer, { authorityId: input.document.authorityId ?? null });
  const document = await documentOf(change, input);
  requireDrafting(viewer, document);
  const inForce = await contentInForce(change, document.id);
  const content = { ...inForce, version: input.version };
  return insertDraft(change, document, content, {
    authorIds: authorsWith(viewer, []),
    status: 'DRAFT',
  });
}

/** Enters content that is not in force; answers the id. */
export async function insertDraft(
  change: Change,
  document: Pick<PolicyDocumentEntity, 'id' | 'authorityId' | 'title'>,
  input: PolicyContentInput,
  how: Pick<PolicyDraftEntity, 'authorIds' | 'status'>,
): Promise<string> {
  const { id: documentId, authorityId } = document;
  const content = rowOf(validContent(input), document);
  const id = newId(change.now);
  const open = { releasedBy: null, policyVersionId: null };
  await insertRows(change, PolicyDraftEntity, [
    { id, documentId, authorityId, ...content, ...how, ...open },
  ]);
  return id;
}

async function contentInForce(
  change: Change,
  documentId: string,
): Promise<Omit<PolicyContentInput, 'version'>> {
  const versions = await versionsOf(change, documentId);
  const current = versions.find(({ valid }) => contains(valid, change.now));
  if (!current) return { rules: [] };
  const { paragraphs, url, acknowledge } = current;
  const rules = await rulesOfPolicyVersions(change, [current.id]);
  return {
    paragraphs,
    url,
    acknowledge,
    rules: rules.map((rule) => ({ ...rule, parameters: rule.parameters as RuleParameters })),
  };
}

/** Replaces the content of an open draft; whoever does so can no longer release it. */
export async function changeDraftIn(
  change: Change,
  viewer: Viewer,
  input: ChangePolicyDraftInput,
): Promise<string> {
  const draft = await openDraft(change, input.id);
  requireDrafting(viewer, draft);
  if (draft.sha256 !== input.basedOn) throw changedMeanwhile();
  const documents = await holdRows(change, PolicyDocumentEntity, [draft.documentId]);
  const row = rowOf(validContent(input), documents.get(draft.documentId));
  const authorIds = authorsWith(viewer, draft.authorIds);
  if (row.sha256 !== draft.sha256)
    await updateRows(change, PolicyDraftEntity, [{ id: draft.id, ...row, authorIds }]);
  return draft.id;
}

export async function discardDraftIn(
  change: Change,
  viewer: Viewer,
  { id }: DiscardPolicyDraftInput,
): Promise<string> {
  const draft = await openDraft(change, id);
  requireDrafting(viewer, draft);
  await updateRows(change, PolicyDraftEntity, [{ id, status: 'DISCARDED' as const }]);
  return draft.documentId;
}

/** Locks a draft that is neither released nor discarded. */
export async function openDraft(change: Change, id: string): Promise<PolicyDraftEntity> {
  const row = (await lockRows(change, PolicyDraftEntity, [id])).get(id);
  const draft = found(row, 'Der Entwurf', 'The draft');
  if (draft.status === 'DRAFT') return draft;
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieser Entwurf ist bereits freigegeben oder verworfen.',
    'This draft has been released or discarded already.',
  );
}

/** A title that the document has already is none of its own. */
export function rowOf(valid: PolicyContent, document: { readonly title: string } | undefined) {
  const content = { ...valid, title: valid.title === document?.title ? null : valid.title };
  return { ...content, sha256: contentHash(content) };
}

/** Who wrote a part of a draft, and now the viewer. */
export function authorsWith(viewer: Viewer, known: readonly string[]): readonly string[] {
  const author = decidingPerson(viewer);
  return author === null || known.includes(author) ? known : [...known, author];
}

function changedMeanwhile(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Der Entwurf wurde inzwischen von jemand anderem geändert. Ihre Eingaben sind noch da; bitte laden Sie den Entwurf in einem zweiten Fenster und gleichen Sie ab.',
    'Somebody else has changed the draft meanwhile. What you typed is still here; please load the draft in a second window and compare.',
  );
}

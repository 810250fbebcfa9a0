import {
  closeAndInsert,
  holdRows,
  insertRows,
  lockWhere,
  newId,
  PolicyDocumentEntity,
  PolicyVersionEntity,
} from '@vieraugen/data';
import { contains, type Instant, POLICY_KINDS } from '@vieraugen/domain';
import { found } from '@vieraugen/platform';
import { invalid, oneOf, requiredText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import type { NewPolicyDocument } from './policy.inputs.js';
import { type PolicyContent, wordingHash } from './policy-content.js';
import { putRulesInForce } from './rules-in-force.js';

/** A document as far as a version needs it. */
export interface DocumentOfVersion {
  readonly id: string;
  readonly authorityId: string | null;
}

export interface Publication {
  readonly from: Instant;
  readonly publishedAt: Instant | null;
  readonly resolvedOn: string | null;
}

/** Puts content in force in place of the document's former version; answers the version's id. */
export async function publishIn(
  change: Change,
  { id: documentId, authorityId }: DocumentOfVersion,
  { rules, title: _title, ...content }: PolicyContent,
  publication: Publication,
): Promise<string> {
  const version = {
    ...content,
    ...publication,
    documentId,
    authorityId,
    sha256: wordingHash(content.paragraphs),
  };
  await closeAndInsert(change, PolicyVersionEntity, ['documentId'], [version]);
  const published = await versionAt(change, documentId, publication.from);
  await putRulesInForce(change, published, rules);
  change.judge({ everything: true });
  return published.id;
}

async function versionAt(
  change: Change,
  documentId: string,
  at: Instant,
): Promise<PolicyVersionEntity> {
  const versions = await versionsOf(change, documentId);
  return found(
    versions.find(({ valid }) => contains(valid, at)),
    'Die Fassung',
    'The version',
  );
}

export async function versionsOf(
  change: Change,
  documentId: string,
): Promise<readonly PolicyVersionEntity[]> {
  const rows = await lockWhere(change, PolicyVersionEntity, 't.document_id = $1', [documentId]);
  return [...rows.values()];
}

/** The document that is named, or the one that is to be made. */
export async function documentOf(
  change: Change,
  input: { readonly documentId?: string | null; readonly document?: NewPolicyDocument | null },
): Promise<PolicyDocumentEntity> {
  const { documentId, document } = input;
  if (document) return newDocument(change, document);
  if (!documentId) {
    throw invalid(
      'documentId',
      'Bitte wählen Sie ein Dokument oder legen Sie eines an.',
      'Please choose a document or enter a new one.',
    );
  }
  const row = (await holdRows(change, PolicyDocumentEntity, [documentId])).get(documentId);
  return found(row, 'Das Dokument', 'The document');
}

async function newDocument(
  change: Change,
  { kind, title, authorityId = null }: NewPolicyDocument,
): Promise<PolicyDocumentEntity> {
  const row = {
    id: newId(change.now),
    authorityId,
    kind: oneOf('document.kind', kind, POLICY_KINDS),
    title: requiredText('document.title', title, 500),
    recordedAt: change.now,
  };
  if ((row.kind === 'HOUSE_RULE') !== (authorityId !== null)) {
    throw invalid(
      'document.authorityId',
      'Eine Hausregel gilt für eine Behörde, alles andere für alle.',
      'A house rule is for one authority, everything else is for all.',
    );
  }
  await insertRows(change, PolicyDocumentEntity, [row]);
  return row;
}

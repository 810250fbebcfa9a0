import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  closeAndInsert,
  holdRows,
  insertRows,
  lockWhere,
  newId,
  PolicyDocumentEntity,
  PolicyVersionEntity,
} from '@vieraugen/data';
import { contains, POLICY_KINDS } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import {
  invalid,
  oneOf,
  optionalAddress,
  optionalText,
  requiredText,
  validInstant,
} from '../kernel/checks.js';
import { type Change, type Changed, Work } from '../kernel/work.js';
import type { NewPolicyDocument, PublishPolicyVersionInput } from './policy.inputs.js';
import { putRulesInForce, validRules } from './rules-in-force.js';

const MOST_TEXT = 200_000;

/** Recommendations, house rules and statutes by date, and the rules that they put in force. */
@Injectable()
export class PolicyService {
  constructor(private readonly work: Work) {}

  /** Puts a version in force, with its rules, in place of the former; answers the version's id. */
  publishPolicyVersion(viewer: Viewer, input: PublishPolicyVersionInput): Promise<Changed<string>> {
    const frame = { action: 'publishPolicyVersion', permission: 'catalogue.write' } as const;
    return this.work.change(viewer, { ...frame, reason: input.reason }, async (change) => {
      const rules = validRules(input.rules);
      const { id: documentId, authorityId } = await documentOf(change, input);
      const from = validInstant('from', input.from ?? change.now);
      const text = optionalText('text', input.text, MOST_TEXT) ?? null;
      const version = {
        documentId,
        authorityId,
        version: requiredText('version', input.version, 60),
        text,
        url: optionalAddress('url', input.url) ?? null,
        sha256: text === null ? null : createHash('sha256').update(text).digest('hex'),
        from,
      };
      await closeAndInsert(change, PolicyVersionEntity, ['documentId'], [version]);
      const published = await versionAt(change, documentId, from);
      await putRulesInForce(change, published, rules);
      change.judge({ everything: true });
      return published.id;
    });
  }
}

async function documentOf(
  change: Change,
  { documentId, document }: PublishPolicyVersionInput,
): Promise<{ readonly id: string; readonly authorityId: string | null }> {
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

async function newDocument(change: Change, { kind, title, authorityId = null }: NewPolicyDocument) {
  const row = {
    id: newId(change.now),
    authorityId,
    kind: oneOf('document.kind', kind, POLICY_KINDS),
    title: requiredText('document.title', title, 500),
  };
  await insertRows(change, PolicyDocumentEntity, [row]);
  return row;
}

async function versionAt(
  change: Change,
  documentId: string,
  at: number,
): Promise<PolicyVersionEntity> {
  const versions = await lockWhere(change, PolicyVersionEntity, 't.document_id = $1', [documentId]);
  const version = [...versions.values()].find(({ valid }) => contains(valid, at));
  return found(version, 'Die Fassung', 'The version');
}

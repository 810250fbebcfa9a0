import { createHash } from 'node:crypto';
import {
  AccountEntity,
  AuthorityEntity,
  EvidenceItemEntity,
  holdRows,
  insertEvidenceFile,
  insertRows,
  newId,
} from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import { requiredText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { evidenceMime } from './file-type.js';

/** What an evidence belongs to: an account, or an authority as a whole. */
export interface EvidencePlace {
  readonly accountId?: string | null;
  readonly authorityId?: string | null;
}

export interface KeepFileInput extends EvidencePlace {
  readonly fileName: string;
  readonly content: Buffer;
}

export interface KeepStatementInput extends EvidencePlace {
  readonly statement: string;
  /** Who states it, as the function that they have. */
  readonly byFunction: string;
}

/** What is known of a file that was kept. */
export interface KeptFile {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mime: string;
  readonly size: number;
}

/** Keeps a file as it is, with its SHA-256; what it is, its bytes say and not its name. */
export async function keepFileIn(
  change: Change,
  viewer: Viewer,
  input: KeepFileInput,
): Promise<KeptFile> {
  const { content } = input;
  const mime = evidenceMime(content);
  const place = await placeOf(change, input);
  const file = {
    id: newId(change.now),
    sha256: sha256Of(content),
    fileName: plainName(requiredText('file', input.fileName)),
    mime,
    size: content.length,
  };
  await insertRows(change, EvidenceItemEntity, [
    { ...file, ...place, kind: 'FILE', byFunction: viewer.label, capturedAt: change.now },
  ]);
  await insertEvidenceFile(change, { id: file.id, ...place, content });
  return file;
}

/** Keeps what somebody states in their function; answers the evidence's id. */
export async function keepStatementIn(
  change: Change,
  _viewer: Viewer,
  input: KeepStatementInput,
): Promise<string> {
  const statement = requiredText('statement', input.statement, 2_000);
  const byFunction = requiredText('byFunction', input.byFunction);
  const id = newId(change.now);
  const place = await placeOf(change, input);
  const sha256 = sha256Of(Buffer.from(statement));
  await insertRows(change, EvidenceItemEntity, [
    { id, ...place, kind: 'STATEMENT', sha256, statement, byFunction, capturedAt: change.now },
  ]);
  return id;
}

async function placeOf(change: Change, { accountId, authorityId }: EvidencePlace) {
  if (accountId) {
    const accounts = await holdRows(change, AccountEntity, [accountId]);
    const account = found(accounts.get(accountId), 'Der Account', 'The account');
    return { accountId: account.id, authorityId: account.authorityId };
  }
  const authorities = authorityId ? await holdRows(change, AuthorityEntity, [authorityId]) : null;
  const authority = found(authorities?.get(authorityId!), 'Die Behörde', 'The authority');
  return { accountId: null, authorityId: authority.id };
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A name for people: no path, and no control characters that could end up in a header. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || 'Nachweis';
}

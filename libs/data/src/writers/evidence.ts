import type { Transaction } from '../database/database.js';

/** The bytes of an evidence that is a file; they are written once and never changed. */
export interface EvidenceContent {
  readonly id: string;
  readonly authorityId: string;
  readonly accountId: string | null;
  readonly content: Buffer;
}

export async function insertEvidenceFile(
  tx: Transaction,
  { id, authorityId, accountId, content }: EvidenceContent,
): Promise<void> {
  await tx.rows(
    'insert into evidence_files (id, authority_id, account_id, content) values ($1, $2, $3, $4)',
    [id, authorityId, accountId, content],
  );
}

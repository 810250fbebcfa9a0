import type { ImportKind } from '@vieraugen/domain';
import type { Transaction } from '../database/database.js';

/** A source's lists of one kind. */
export interface ImportSource {
  readonly kind: ImportKind;
  readonly name: string;
}

/** Notes that an import of a source has named these records. */
export async function noteImported(
  tx: Transaction,
  { kind, name }: ImportSource,
  importId: string,
  recordIds: readonly string[],
): Promise<void> {
  if (recordIds.length === 0) return;
  await tx.rows(
    `insert into import_records (kind, source, record_id, import_id)
     select $1, $2, r, $3::uuid from unnest($4::uuid[]) r
     on conflict (kind, source, record_id) do update set import_id = excluded.import_id`,
    [kind, name, importId, recordIds],
  );
}

/** The records that earlier imports of a source have named. */
export async function importedBefore(
  tx: Transaction,
  { kind, name }: ImportSource,
): Promise<readonly string[]> {
  const rows = await tx.rows<{ recordId: string }>(
    `select record_id as "recordId" from import_records where kind = $1 and source = $2`,
    [kind, name],
  );
  return rows.map(({ recordId }) => recordId);
}

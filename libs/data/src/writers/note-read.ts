import type { Transaction } from '../database/database.js';

/** A record that somebody opened. */
export interface OpenedRecord {
  readonly entity: string;
  readonly id: string;
  readonly authorityId: string;
  readonly accountId: string | null;
}

/** Writes into the audit log that something was opened: what changes nothing leaves no other trace. */
export async function noteRead(tx: Transaction, opened: OpenedRecord): Promise<void> {
  await tx.rows(
    `insert into audit_entries
       (at, actor_id, actor_label, via, action, reason, entity, entity_id, authority_id, account_id, operation)
     values (app_now(), app_setting('actor_id')::uuid, coalesce(app_setting('actor_label'), 'system'),
       coalesce(app_setting('via'), 'SQL'), app_setting('action'), app_setting('reason'),
       $1, $2::uuid, $3::uuid, $4::uuid, 'READ')`,
    [opened.entity, opened.id, opened.authorityId, opened.accountId],
  );
}

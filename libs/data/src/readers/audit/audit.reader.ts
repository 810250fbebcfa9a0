import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { Conditions, countRows, type Page, type PageOf, readPage } from '../paging.js';

export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly actorLabel: string;
  readonly via: string;
  readonly action: string;
  readonly reason: string | null;
  readonly entity: string;
  readonly entityId: string;
  readonly authorityId: string | null;
  readonly operation: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditFilter {
  /** Entries about the row itself. */
  readonly entityId?: string | null;
  /** Entries about the account and everything that hangs on it. */
  readonly accountId?: string | null;
}

// The cursor's second part is a uuid everywhere; the entries' own key is a number and unique.
const NOTHING = `'00000000-0000-0000-0000-000000000000'::uuid`;
const SOURCE = {
  columns: `e.id::text as id, e.at, e.actor_label as "actorLabel", e.via, e.action, e.reason,
    e.entity, e.entity_id as "entityId", e.authority_id as "authorityId", e.operation, e.before, e.after`,
  from: 'audit_entries e',
  id: NOTHING,
};

/** Changes, newest first. */
export function auditPage(
  q: Queryable,
  filter: AuditFilter,
  page: Page,
): Promise<PageOf<AuditRow>> {
  const sort = { sql: 'e.id', type: 'bigint' } as const;
  return readPage(q, SOURCE, { conditions: conditionsOf(filter), sort, descending: true, page });
}

export function countAudit(q: Queryable, filter: AuditFilter): Promise<number> {
  return countRows(q, SOURCE, conditionsOf(filter));
}

function conditionsOf(filter: AuditFilter): Conditions {
  return new Conditions()
    .when(filter.entityId, (v) => `e.entity_id = ${v}::uuid`)
    .when(filter.accountId, (v) => `e.account_id = ${v}::uuid`);
}

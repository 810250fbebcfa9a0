import { type AuditFilter, auditPage, type AuditRow, countAudit } from '@vieraugen/data';
import { isInsider, may } from '../kernel/insight.js';
import { idOrRefuse, type List, listOf, pageOf } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

export type { AuditRow };

export interface AuditRequest {
  readonly first?: number | null;
  /** Cursor of the entry before which to continue: the list runs from new to old. */
  readonly before?: string | null;
  readonly filter?: AuditFilter;
}

/** What was changed, newest first. */
export async function listAudit(reading: Reading, request: AuditRequest): Promise<List<AuditRow>> {
  const seen = reading.permit('audit.read');
  const filter = request.filter ?? {};
  idOrRefuse('entityId', filter.entityId);
  const asked = pageOf({ first: request.first, after: request.before });
  const page = await auditPage(seen, filter, asked);
  const masked = { ...page, rows: page.rows.map((row) => mask(seen, row)) };
  return listOf(masked, () => countAudit(seen, filter));
}

/** Tables whose rows are about people: outsiders read that something changed, and not what. */
const ABOUT_PEOPLE = new Set([
  'people',
  'person_names',
  'function_assignments',
  'training_completions',
  'training_declarations',
  'users',
  'role_grants',
]);

function mask({ viewer }: Reading, row: AuditRow): AuditRow {
  if (!ABOUT_PEOPLE.has(row.entity)) return row;
  if (row.authorityId !== null && isInsider(viewer, row.authorityId)) return row;
  return { ...row, before: null, after: null };
}

/** The history of one account; empty for those who may not read the audit log. */
export async function historyOfAccount(
  reading: Reading,
  accountId: string,
  request: Omit<AuditRequest, 'filter'>,
): Promise<List<AuditRow>> {
  if (may(reading.viewer, 'audit.read')) {
    return listAudit(reading, { ...request, filter: { accountId } });
  }
  return { rows: [], cursors: [], hasNextPage: false, total: async () => 0 };
}

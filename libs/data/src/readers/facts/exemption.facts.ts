import type { ExemptionFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { groupedBy, type Groups, type OfAccount, readByAccount, statement } from './fact-batch.js';

const COLUMNS = `id, rule_id as "ruleId", subject_type as "subjectType", subject_id as "subjectId",
  reason is not null as "hasReason", risk_assessment is not null as "hasRiskAssessment",
  requested_by as "requestedBy", decided_by as "approvedBy", valid`;

/** Approved ones alone: a request waives nothing. */
const OF_ACCOUNTS = statement(
  'exemptions',
  `select ${COLUMNS}, account_id as "accountId" from exemptions
   where account_id = any ($1::uuid[]) and status = 'APPROVED'`,
);

export function readExemptions(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<ExemptionFact & OfAccount>(q, OF_ACCOUNTS, [accountIds]);
}

const OF_AUTHORITIES = statement(
  'exemptions-of-authorities',
  `select ${COLUMNS}, authority_id as "authorityId" from exemptions
   where authority_id = any ($1::uuid[]) and status = 'APPROVED'`,
);

/** For the authority itself and for everything of it. */
export async function readExemptionsOfAuthorities(
  q: Queryable,
  authorityIds: readonly string[],
): Promise<Groups<ExemptionFact & { readonly authorityId: string }>> {
  const rows = await q.rows<ExemptionFact & { readonly authorityId: string }>(OF_AUTHORITIES, [
    authorityIds,
  ]);
  return groupedBy(rows, (row) => row.authorityId);
}

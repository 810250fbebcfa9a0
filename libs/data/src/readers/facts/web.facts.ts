import type { PageCheckFact, UsageConceptFact, VerificationFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { type OfAccount, readByAccount, statement } from './fact-batch.js';

const PAGE_CHECKS = statement(
  'page-checks',
  `select id, account_id as "accountId", page, url, status, failure, checked_at as "checkedAt", valid
   from page_checks where account_id = any ($1::uuid[])`,
);

export function readPageChecks(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<PageCheckFact & OfAccount>(q, PAGE_CHECKS, [accountIds]);
}

const VERIFICATIONS = statement(
  'verifications',
  `select id, account_id as "accountId", method, ok, checked_at as "checkedAt", valid
   from account_verifications where account_id = any ($1::uuid[])`,
);

export function readVerifications(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<VerificationFact & OfAccount>(q, VERIFICATIONS, [accountIds]);
}

const USAGE_CONCEPTS = statement(
  'usage-concepts',
  `select id, account_id as "accountId",
     approved_on::timestamp at time zone 'Europe/Berlin' as "approvedAt",
     review_by::timestamp at time zone 'Europe/Berlin' as "reviewBy", valid
   from usage_concepts where account_id = any ($1::uuid[])`,
);

export function readUsageConcepts(q: Queryable, accountIds: readonly string[]) {
  return readByAccount<UsageConceptFact & OfAccount>(q, USAGE_CONCEPTS, [accountIds]);
}

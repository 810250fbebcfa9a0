import type {
  DpiaStatus,
  Instant,
  Interval,
  OfficialPage,
  PageFailure,
  VerificationMethod,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface PageCheckRow {
  readonly accountId: string;
  readonly page: OfficialPage;
  readonly url: string;
  readonly status: number | null;
  readonly failure: PageFailure | null;
  readonly checkedAt: Instant;
}

/** How the pages of accounts were found at the instant. */
export function pageChecksOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<PageCheckRow[]> {
  const text = `select account_id as "accountId", page, url, status, failure, checked_at as "checkedAt"
    from page_checks where account_id = any ($2::uuid[]) and valid @> $1::timestamptz`;
  return q.rows(named('page-checks-of-accounts', text), [instantText(at), accountIds]);
}

export interface VerificationRow {
  readonly accountId: string;
  readonly method: VerificationMethod;
  readonly ok: boolean;
  readonly evidenceUrl: string | null;
  readonly checkedAt: Instant;
}

/** Whether accounts proved to be the authority's at the instant. */
export function verificationsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<VerificationRow[]> {
  const text = `select account_id as "accountId", method, ok, evidence_url as "evidenceUrl",
      checked_at as "checkedAt"
    from account_verifications where account_id = any ($2::uuid[]) and valid @> $1::timestamptz`;
  return q.rows(named('verifications-of-accounts', text), [instantText(at), accountIds]);
}

export interface UsageConceptRow {
  readonly accountId: string;
  readonly title: string;
  readonly url: string | null;
  readonly dpiaStatus: DpiaStatus;
  readonly approvedOn: string | null;
  readonly reviewBy: string | null;
  readonly valid: Interval;
}

/** The usage concepts of accounts in force at the instant. */
export function usageConceptsOfAccounts(
  q: Queryable,
  accountIds: readonly string[],
  at: Instant,
): Promise<UsageConceptRow[]> {
  const text = `select account_id as "accountId", title, url, dpia_status as "dpiaStatus",
      approved_on as "approvedOn", review_by as "reviewBy", valid
    from usage_concepts where account_id = any ($2::uuid[]) and valid @> $1::timestamptz`;
  return q.rows(named('usage-concepts-of-accounts', text), [instantText(at), accountIds]);
}

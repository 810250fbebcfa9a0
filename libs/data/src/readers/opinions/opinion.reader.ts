import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { named } from '../paging.js';

/** What the data-protection officer said about a draft or about the request for an exemption. */
export interface OpinionRow {
  readonly id: string;
  readonly draftId: string | null;
  /** Of the draft's content that it is about. */
  readonly draftSha256: string | null;
  /** What became of the draft. */
  readonly policyVersionId: string | null;
  readonly exemptionId: string | null;
  readonly opinion: string;
  readonly givenBy: string;
  readonly givenAt: Instant;
}

const OPINION = `select o.id, o.draft_id as "draftId", o.draft_sha256 as "draftSha256",
      f.policy_version_id as "policyVersionId", o.exemption_id as "exemptionId", o.opinion,
      o.given_by as "givenBy", o.given_at as "givenAt"
    from data_protection_opinions o left join policy_drafts f on f.id = o.draft_id`;
const NEWEST_FIRST = 'order by o.given_at desc, o.id desc';

export function opinionsOnDrafts(q: Queryable, draftIds: readonly string[]): Promise<OpinionRow[]> {
  const text = `${OPINION} where o.draft_id = any ($1::uuid[]) ${NEWEST_FIRST}`;
  return q.rows(named('opinions-on-drafts', text), [draftIds]);
}

/** On the drafts that versions were released from. */
export function opinionsOnVersions(
  q: Queryable,
  policyVersionIds: readonly string[],
): Promise<OpinionRow[]> {
  const text = `${OPINION} where f.policy_version_id = any ($1::uuid[]) ${NEWEST_FIRST}`;
  return q.rows(named('opinions-on-versions', text), [policyVersionIds]);
}

/** On requests for exemptions that the viewer may see. */
export function opinionsOnExemptions(
  q: Queryable,
  exemptionIds: readonly string[],
): Promise<OpinionRow[]> {
  const text = `${OPINION} join exemptions e on e.id = o.exemption_id
    where o.exemption_id = any ($1::uuid[]) ${NEWEST_FIRST}`;
  return q.rows(named('opinions-on-exemptions', text), [exemptionIds]);
}

import type { Instant, ReviewKind } from '@vieraugen/domain';
import type { Queryable, Transaction } from '../database/database.js';
import { instantText } from '../database/values.js';
import { REVIEW_SUBJECTS } from '../readers/reviews/review-subjects.sql.js';

/** Puts every subject of an authority into its open review; one that is there already stays. */
export async function fillCampaigns(
  tx: Transaction,
  kind: ReviewKind,
  campaignIds: readonly string[],
  at: Instant,
): Promise<void> {
  if (campaignIds.length === 0) return;
  await tx.rows(
    `insert into review_rows (campaign_id, authority_id, account_id, subject_id, state)
     select c.id, s.authority_id, s.account_id, s.subject_id, 'OPEN'
     from (${REVIEW_SUBJECTS[kind]}) s
     join review_campaigns c on c.authority_id = s.authority_id and c.id = any ($2::uuid[])
     order by c.id, s.account_id, s.subject_id
     on conflict (campaign_id, subject_id) do nothing`,
    [instantText(at), campaignIds],
  );
}

/** Strikes the open rows of a kind whose subject has ended otherwise; answers their accounts. */
export async function strikeEnded(
  tx: Transaction,
  kind: ReviewKind,
  at: Instant,
  said: { readonly byFunction: string; readonly note: string },
): Promise<void> {
  await tx.rows(
    `update review_rows r set state = 'STRUCK', decided_at = $1::timestamptz,
       decided_by_function = $3, note = $4
     from review_campaigns c
     where c.id = r.campaign_id and c.kind = $2 and r.state = 'OPEN'
       and not exists (select from (${REVIEW_SUBJECTS[kind]}) s where s.subject_id = r.subject_id)`,
    [instantText(at), kind, said.byFunction, said.note],
  );
}

/** Closes the reviews in which nothing is open any more. */
export async function closeDoneCampaigns(tx: Transaction, at: Instant): Promise<void> {
  await tx.rows(
    `update review_campaigns c set closed_at = $1::timestamptz
     where c.closed_at is null
       and not exists (select from review_rows r where r.campaign_id = c.id and r.state = 'OPEN')`,
    [instantText(at)],
  );
}

/** Of these subjects those that a review of the kind goes through at an instant. */
export async function reviewable(
  q: Queryable,
  kind: ReviewKind,
  subjectIds: readonly string[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await q.rows<{ id: string }>(
    `select s.subject_id as id from (${REVIEW_SUBJECTS[kind]}) s where s.subject_id = any ($2::uuid[])`,
    [instantText(at), subjectIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Confirms the open rows of accounts whose entry was attested outside the review. */
export async function confirmAttested(
  tx: Transaction,
  attested: readonly { readonly accountId: string; readonly attestedByFunction: string }[],
  decidedBy: string | null,
  at: Instant,
): Promise<void> {
  if (attested.length === 0) return;
  await tx.rows(
    `update review_rows r set state = 'CONFIRMED', decided_at = $1::timestamptz,
       decided_by = $2::uuid, decided_by_function = x.by_function
     from unnest($3::uuid[], $4::text[]) x (account_id, by_function)
     where r.subject_id = x.account_id and r.state = 'OPEN'`,
    [
      instantText(at),
      decidedBy,
      attested.map(({ accountId }) => accountId),
      attested.map(({ attestedByFunction }) => attestedByFunction),
    ],
  );
  await closeDoneCampaigns(tx, at);
}

import type { Instant, ReviewKind } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { REVIEW_SUBJECTS } from './review-subjects.sql.js';

/** How long ago an authority's subjects of one kind were reviewed, the oldest of them. */
export interface ReviewStanding {
  readonly authorityId: string;
  readonly oldestReview: Instant | null;
  /** Since when something could have been reviewed that never was; null = everything was. */
  readonly oldestUnreviewed: Instant | null;
}

/** The authorities that have something of a kind to review and no open review of it. */
export function reviewStandings(
  q: Queryable,
  kind: ReviewKind,
  at: Instant,
): Promise<ReviewStanding[]> {
  const text = `select s.authority_id as "authorityId", min(s.last) as "oldestReview",
      min(s.since) filter (where s.last is null) as "oldestUnreviewed"
    from (${REVIEW_SUBJECTS[kind]}) s
    where not exists (select from review_campaigns c
      where c.authority_id = s.authority_id and c.kind = $2 and c.closed_at is null)
    group by s.authority_id order by s.authority_id`;
  return q.rows(text, [instantText(at), kind]);
}

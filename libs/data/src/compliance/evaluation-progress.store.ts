import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';

/** What one job carries out: its own evaluation and all that wait for the same subjects. */
export interface ClaimedEvaluations {
  readonly ids: readonly string[];
  /** null: all accounts and authorities. */
  readonly accountIds: readonly string[] | null;
  readonly authorityIds: readonly string[] | null;
  readonly checkpoint: string | null;
  readonly done: number;
}

interface ClaimRow {
  readonly id: string;
  readonly accountIds: readonly string[] | null;
  readonly authorityIds: readonly string[] | null;
  readonly checkpoint: string | null;
  readonly done: number;
}

/** Same subjects, in whatever order they are listed. */
const SAME_SUBJECTS = `
  (own.account_ids is null and e.account_ids is null
    or e.account_ids @> own.account_ids and e.account_ids <@ own.account_ids
      and e.authority_ids @> own.authority_ids and e.authority_ids <@ own.authority_ids)`;

const CLAIM = `
  with own as (
    select id, account_ids, authority_ids from evaluations where id = $1::uuid and status <> 'DONE'
  )
  update evaluations e set status = 'RUNNING', error = null, finished_at = null
  from own where e.id = own.id or e.status = 'QUEUED' and e.mode = 'LIVE' and ${SAME_SUBJECTS}
  returning e.id, e.account_ids as "accountIds", e.authority_ids as "authorityIds", e.checkpoint, e.done`;

/**
 * Marks an evaluation as running, and with it those that wait for the same subjects: their changes
 * are committed, so one reading of the facts serves them all. One that runs already keeps its own
 * progress: it may have read before what this one is to judge. null = it is done already.
 */
export async function claimEvaluations(
  q: Queryable,
  id: string,
): Promise<ClaimedEvaluations | null> {
  const rows = await q.rows<ClaimRow>({ name: 'evaluation-claim', text: CLAIM }, [id]);
  const own = rows.find((row) => row.id === id);
  if (!own) return null;
  const { accountIds, authorityIds, checkpoint, done } = own;
  const ids = [id, ...rows.map((row) => row.id).filter((other) => other !== id)];
  // Who joined later must not go without what was judged before: then all is judged anew.
  const joined = ids.length > 1;
  return {
    ids,
    accountIds,
    authorityIds,
    checkpoint: joined ? null : checkpoint,
    done: joined ? 0 : done,
  };
}

export async function startCount(
  q: Queryable,
  claimed: ClaimedEvaluations,
  total: number,
): Promise<void> {
  await q.rows(
    'update evaluations set total = $2, done = $3, checkpoint = $4 where id = any ($1::uuid[])',
    [claimed.ids, total, claimed.done, claimed.checkpoint],
  );
}

export interface Advance {
  readonly ids: readonly string[];
  /** Where the batch began; another worker that has taken over has moved it on. */
  readonly from: string | null;
  readonly to: string;
  readonly done: number;
  readonly opened: number;
  readonly resolved: number;
}

/** Moves the checkpoint with the results of a batch. False: another worker is at it. */
export async function advanceEvaluations(q: Queryable, advance: Advance): Promise<boolean> {
  const statement = {
    name: 'evaluation-advance',
    text: `update evaluations set checkpoint = $3, done = $4, opened = opened + $5, resolved = resolved + $6
      where id = any ($1::uuid[]) and status = 'RUNNING' and checkpoint is not distinct from $2
      returning id`,
  };
  const { ids, from, to, done, opened, resolved } = advance;
  const rows = await q.rows(statement, [ids, from, to, done, opened, resolved]);
  return rows.length === ids.length;
}

export async function finishEvaluations(
  q: Queryable,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const statement = {
    name: 'evaluation-finish',
    text: `update evaluations set status = 'DONE', done = total, finished_at = $2::timestamptz
      where id = any ($1::uuid[]) and status = 'RUNNING'`,
  };
  await q.rows(statement, [ids, instantText(now)]);
}

/** Marks an evaluation as failed, and with it those that it had claimed. */
export async function failEvaluations(
  q: Queryable,
  id: string,
  error: string,
  now: Instant,
): Promise<void> {
  await q.rows(
    `update evaluations e set status = 'FAILED', error = $2, finished_at = $3::timestamptz
     from evaluations own
     where own.id = $1::uuid and (e.id = own.id and e.status <> 'DONE'
       or e.status = 'RUNNING' and e.mode = 'LIVE' and ${SAME_SUBJECTS})`,
    [id, error, instantText(now)],
  );
}

import type {
  EvaluationMode,
  EvaluationStatus,
  EvaluationTrigger,
  Instant,
} from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';
import { instantText } from '../database/values.js';

export interface EvaluationRow {
  readonly id: string;
  readonly mode: EvaluationMode;
  readonly trigger: EvaluationTrigger;
  readonly status: EvaluationStatus;
  readonly total: number;
  readonly done: number;
  readonly opened: number;
  readonly resolved: number;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

const COLUMNS = `id, mode, trigger, status, total, done, opened, resolved, error,
  created_at as "createdAt", finished_at as "finishedAt"`;

export async function evaluationById(q: Queryable, id: string): Promise<EvaluationRow | null> {
  const statement = {
    name: 'evaluation',
    text: `select ${COLUMNS} from evaluations where id = $1::uuid`,
  };
  const [row] = await q.rows<EvaluationRow>(statement, [id]);
  return row ?? null;
}

export function newestEvaluations(q: Queryable, first: number): Promise<EvaluationRow[]> {
  const statement = {
    name: 'evaluations-newest',
    text: `select ${COLUMNS} from evaluations order by created_at desc, id desc limit $1`,
  };
  return q.rows<EvaluationRow>(statement, [first]);
}

/** A sweep in the waiting line: its row, and the outbox row of the job that will carry it out. */
export async function insertSweep(
  q: Queryable,
  sweep: {
    readonly id: string;
    readonly trigger: EvaluationTrigger;
    readonly requestedBy: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  await q.rows(
    `with evaluation as (
       insert into evaluations (id, mode, trigger, status, valid_at, known_at, requested_by, created_at)
       values ($1::uuid, 'LIVE', $2, 'QUEUED', $4::timestamptz, $4::timestamptz, $3::uuid, $4::timestamptz))
     insert into outbox (queue, job, payload, deduplication_id, created_at)
     values ('compliance', 'sweep-subjects', jsonb_build_object('evaluationId', $1::uuid), 'sweep-subjects', $4::timestamptz)`,
    [sweep.id, sweep.trigger, sweep.requestedBy, instantText(sweep.now)],
  );
}

/** Whether a sweep waits or runs. */
export async function isSweepOpen(q: Queryable): Promise<boolean> {
  const rows = await q.rows(
    `select from evaluations where status in ('QUEUED', 'RUNNING') and mode = 'LIVE'
       and account_ids is null limit 1`,
  );
  return rows.length > 0;
}

/** Makes the row of an evaluation that starts at once, unless it is there already. */
export async function insertRunning(
  q: Queryable,
  evaluation: {
    readonly id: string;
    readonly trigger: EvaluationTrigger;
    readonly accountIds: readonly string[] | null;
    readonly authorityIds: readonly string[] | null;
    readonly requestedBy: string | null;
    readonly total: number;
    readonly now: Instant;
  },
): Promise<void> {
  await q.rows(
    `insert into evaluations (id, mode, trigger, status, valid_at, known_at, account_ids, authority_ids, requested_by, total, created_at)
     values ($1::uuid, 'LIVE', $2, 'RUNNING', $7::timestamptz, $7::timestamptz, $3::uuid[], $4::uuid[], $5::uuid, $6, $7::timestamptz)
     on conflict (id) do nothing`,
    [
      evaluation.id,
      evaluation.trigger,
      evaluation.accountIds,
      evaluation.authorityIds,
      evaluation.requestedBy,
      evaluation.total,
      instantText(evaluation.now),
    ],
  );
}

/**
 * The evaluations that a sweep which begins now will have answered by its end, because it judges
 * everything anew. None while another sweep runs, whose older reading may still be written.
 */
export async function waitingEvaluations(
  q: Queryable,
  ownIds: readonly string[],
): Promise<string[]> {
  const rows = await q.rows<{ id: string }>(
    `select id from evaluations where status = 'QUEUED' and mode = 'LIVE' and id <> all ($1::uuid[])
       and not exists (select from evaluations where status = 'RUNNING' and mode = 'LIVE'
         and account_ids is null and id <> all ($1::uuid[]))`,
    [ownIds],
  );
  return rows.map(({ id }) => id);
}

/** Marks them as done where nobody has begun them, and spares them their jobs. */
export async function settleEvaluations(
  q: Queryable,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await q.rows(
    `with settled as (
       update evaluations set status = 'DONE', done = total, finished_at = $2::timestamptz
       where id = any ($1::uuid[]) and status = 'QUEUED' returning id)
     update outbox o set sent_at = $2::timestamptz from settled s
     where o.sent_at is null and o.payload->>'evaluationId' = s.id::text`,
    [ids, instantText(now)],
  );
}

/**
 * Puts evaluations into the outbox again that have been open for long: their job was lost with the
 * queue that it was in. A job that is still there finds the work done, or is not added twice.
 */
export async function requeueLost(q: Queryable, before: Instant, now: Instant): Promise<number> {
  const rows = await q.rows(
    `insert into outbox (queue, job, payload, deduplication_id, created_at)
     select 'compliance', case when account_ids is null then 'sweep-subjects' else 'evaluate-subjects' end,
       jsonb_build_object('evaluationId', id), 'again-' || id, $2::timestamptz
     from evaluations
     where status in ('QUEUED', 'RUNNING') and mode = 'LIVE' and created_at < $1::timestamptz
     returning id`,
    [instantText(before), instantText(now)],
  );
  return rows.length;
}

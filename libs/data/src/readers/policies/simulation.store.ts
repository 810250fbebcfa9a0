import type {
  EvaluationStatus,
  Instant,
  ReasonData,
  RuleResult,
  SimulationEffect,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';

export interface SimulationRow {
  readonly id: string;
  readonly draftId: string;
  /** Of the content that was judged: differs from the draft's once that was changed. */
  readonly sha256: string;
  readonly status: EvaluationStatus;
  readonly judgedAt: Instant;
  readonly total: number;
  readonly done: number;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

const COLUMNS = `id, draft_id as "draftId", sha256, status, judged_at as "judgedAt", total, done, error,
  created_at as "createdAt", finished_at as "finishedAt"`;

export function simulationsByIds(q: Queryable, ids: readonly string[]): Promise<SimulationRow[]> {
  const text = `select ${COLUMNS} from policy_simulations where id = any ($1::uuid[])`;
  return q.rows(named('policy-simulations-by-ids', text), [ids]);
}

/** The newest simulation of each draft. */
export function newestSimulationsOf(
  q: Queryable,
  draftIds: readonly string[],
): Promise<SimulationRow[]> {
  const text = `select distinct on (draft_id) ${COLUMNS} from policy_simulations
    where draft_id = any ($1::uuid[]) order by draft_id, created_at desc, id desc`;
  return q.rows(named('policy-simulations-newest', text), [draftIds]);
}

/** A simulation in the waiting line: its row, and the outbox row of its job. */
export async function insertSimulation(
  q: Queryable,
  simulation: {
    readonly id: string;
    readonly draftId: string;
    readonly sha256: string;
    readonly requestedBy: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  const { id, draftId, sha256, requestedBy, now } = simulation;
  await q.rows(
    `with simulation as (
       insert into policy_simulations (id, draft_id, sha256, status, judged_at, requested_by, created_at)
       values ($1::uuid, $2::uuid, $3, 'QUEUED', $5::timestamptz, $4::uuid, $5::timestamptz))
     insert into outbox (queue, job, payload, deduplication_id, created_at)
     values ('compliance', 'simulate-policy', jsonb_build_object('simulationId', $1::uuid),
       'simulate-policy-' || $1::text, $5::timestamptz)`,
    [id, draftId, sha256, requestedBy, instantText(now)],
  );
}

/** Begins a simulation, or begins it anew where an attempt ended early: then nothing of that is left. */
export async function beginSimulation(q: Queryable, id: string, total: number): Promise<boolean> {
  const rows = await q.rows(
    `update policy_simulations set status = 'RUNNING', total = $2::int, done = 0
     where id = $1::uuid and status in ('QUEUED', 'RUNNING') returning id`,
    [id, total],
  );
  if (rows.length === 0) return false;
  await q.rows('delete from policy_simulation_results where simulation_id = $1::uuid', [id]);
  return true;
}

export interface SimulationResult {
  readonly ruleId: string;
  readonly subjectType: 'ACCOUNT' | 'AUTHORITY';
  readonly subjectId: string;
  readonly authorityId: string;
  readonly effect: SimulationEffect;
  readonly result: RuleResult;
  readonly reason: string;
  readonly reasonData: ReasonData;
}

/** Keeps what one batch showed, and how far the simulation has got. */
export async function saveSimulated(
  q: Queryable,
  id: string,
  done: number,
  results: readonly SimulationResult[],
): Promise<void> {
  await q.rows(
    `insert into policy_simulation_results (simulation_id, rule_id, subject_type, subject_id,
       authority_id, account_id, effect, result, reason, reason_data)
     select $1::uuid, r.rule_id, r.subject_type, r.subject_id, r.authority_id,
       case r.subject_type when 'ACCOUNT' then r.subject_id end, r.effect, r.result, r.reason, r.data::jsonb
     from unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[])
       r (rule_id, subject_type, subject_id, authority_id, effect, result, reason, data)`,
    [
      id,
      results.map(({ ruleId }) => ruleId),
      results.map(({ subjectType }) => subjectType),
      results.map(({ subjectId }) => subjectId),
      results.map(({ authorityId }) => authorityId),
      results.map(({ effect }) => effect),
      results.map(({ result }) => result),
      results.map(({ reason }) => reason),
      results.map(({ reasonData }) => JSON.stringify(reasonData)),
    ],
  );
  await q.rows('update policy_simulations set done = $2::int where id = $1::uuid', [id, done]);
}

/** Ends a simulation; with an error, it failed. */
export async function endSimulation(
  q: Queryable,
  id: string,
  error: string | null,
  now: Instant,
): Promise<void> {
  await q.rows(
    `update policy_simulations set finished_at = $3::timestamptz, error = $2,
       status = case when $2::text is null then 'DONE' else 'FAILED' end
     where id = $1::uuid`,
    [id, error, instantText(now)],
  );
}

export interface SimulationEffectRow {
  readonly simulationId: string;
  readonly ruleId: string;
  readonly effect: SimulationEffect;
  readonly count: number;
}

/** What the simulations changed per rule, among what the viewer may see. */
export function simulationEffectsOf(
  q: Queryable,
  ids: readonly string[],
): Promise<SimulationEffectRow[]> {
  const text = `select simulation_id as "simulationId", rule_id as "ruleId", effect, count(*)::int as count
    from policy_simulation_results where simulation_id = any ($1::uuid[])
    group by simulation_id, rule_id, effect order by rule_id, effect`;
  return q.rows(named('policy-simulation-effects', text), [ids]);
}

export interface SimulationResultRow extends SimulationResult {
  readonly id: string;
}

/** Which accounts and authorities a rule would newly fail or pass. */
export function simulationResults(
  q: Queryable,
  id: string,
  filter: { readonly ruleId?: string | null; readonly effect?: SimulationEffect | null },
  limit: number,
): Promise<SimulationResultRow[]> {
  const text = `select rule_id || ' ' || subject_id as id, rule_id as "ruleId",
      subject_type as "subjectType", subject_id as "subjectId", authority_id as "authorityId", effect,
      result, reason, reason_data as "reasonData"
    from policy_simulation_results
    where simulation_id = $1::uuid and ($2::text is null or rule_id = $2)
      and ($3::text is null or effect = $3)
    order by rule_id, effect, subject_type, subject_id limit $4::int`;
  return q.rows(named('policy-simulation-results', text), [
    id,
    filter.ruleId ?? null,
    filter.effect ?? null,
    limit,
  ]);
}

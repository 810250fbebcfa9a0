import { OPEN_STATES } from '@vieraugen/domain';

/** SQL of the open states: fit for a list after `in`. */
export const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** Whether an open finding `f` is overdue at $1: the SQL of the domain's `isOverdue`. */
export const OVERDUE = `(f.result = 'VIOLATED' and f.due_at is not null and f.due_at <= $1::timestamptz)`;

/** The rank of a finding `f` at $1: the SQL of the domain's `cellStateOf`. */
export const FINDING_RANK = `case when f.result <> 'VIOLATED' then 3 when ${OVERDUE} then 0
  when f.severity = 'CRITICAL' then 1 else 2 end`;

/** The rank of an account `a` by its open findings, and without any by its last results. */
export const ACCOUNT_RANK = `coalesce(
  (select min(${FINDING_RANK}) from findings f where f.account_id = a.id and f.state in (${OPEN})),
  (select case when jsonb_path_exists(r.results, '$.* ? (@ == "COMPLIANT")') then 4 else 5 end
    from subject_results r where r.subject_type = 'ACCOUNT' and r.subject_id = a.id),
  5)`;

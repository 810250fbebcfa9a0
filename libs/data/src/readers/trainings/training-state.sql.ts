/** How long before its end a training is called due (`domain.md` 2.3). */
const DUE_SOON = `interval '30 days'`;

/**
 * What each person needs at $1: one row per person and module that is mandatory for a role in which
 * the person is authorised (or for approvers), with the completion that lasts longest. The state is
 * by the end of that completion alone: no score, no number of attempts.
 */
export const TRAINING_STATUS = `
  select n.person_id, n.module_id, c.id as completion_id, upper(c.valid) as valid_until,
    case when c.id is null then 'MISSING'
      when upper(c.valid) <= $1::timestamptz then 'EXPIRED'
      when upper(c.valid) <= $1::timestamptz + ${DUE_SOON} then 'DUE_SOON'
      else 'VALID' end as state
  from (
    select distinct z.person_id, m.id as module_id, m.key as module_key
    from authorizations z join training_modules m
      on m.valid @> $1::timestamptz and z.role = any (m.mandatory_for_roles)
    where z.valid @> $1::timestamptz) n
  left join lateral (
    select t.id, t.valid from training_completions t
    where t.person_id = n.person_id and t.module_key = n.module_key and lower(t.valid) <= $1::timestamptz
    order by upper(t.valid) desc, t.id limit 1) c on true`;

/** Worst first: what is missing or expired, then what is about to. */
export const STATE_RANK = (state: string): string =>
  `array_position('{MISSING,EXPIRED,DUE_SOON,VALID}', ${state})`;

/** The worst state of a person \p at $1; null where nothing is mandatory. */
export const TRAINING_STATE_OF_PERSON = `(
  select (array['MISSING','EXPIRED','DUE_SOON','VALID'])[min(${STATE_RANK('t.state')})]
  from (${TRAINING_STATUS}) t where t.person_id = p.id)`;

import { endsOfState, type Instant, type TrainingState } from '@vieraugen/domain';
import { instantText } from '../../database/values.js';
import type { Conditions } from '../paging.js';

/**
 * Who has to have which training at $1: one row per person and module that is mandatory for a role
 * in which the person is authorised. A deputy needs what the principal needs (AUT-04), who approves
 * needs what authors need (TRN-02). `since`: when the person first had to have it.
 */
const DUTIES = `
  select d.person_id, m.id as module_id, m.key as module_key,
    min(greatest(lower(d.valid), lower(v.valid))) as since
  from (
    select person_id, role, valid from authorizations where valid @> $1::timestamptz
    union all
    select z.person_id, coalesce(r.role, 'AUTHOR'), z.valid
    from authorizations z left join authorizations r on r.id = z.principal_id
    where z.role = 'DEPUTY' and z.valid @> $1::timestamptz
    union all
    select person_id, 'AUTHOR', valid from approver_mandates where valid @> $1::timestamptz) d
  join training_modules m on m.valid @> $1::timestamptz and d.role = any (m.mandatory_for_roles)
  join training_modules v on v.key = m.key and d.role = any (v.mandatory_for_roles)
    and v.valid && d.valid and lower(v.valid) <= $1::timestamptz
  group by d.person_id, m.id, m.key`;

/**
 * The same with the completion that lasts longest, whose end decides on the state
 * (`trainingStateOf` in the domain): no score, no number of attempts.
 */
export const TRAINING_STATUS = `
  select n.person_id, n.module_id, n.module_key, n.since, c.id as completion_id,
    upper(c.valid) as valid_until
  from (${DUTIES}) n
  left join lateral (
    select t.id, t.valid from training_completions t
    where t.person_id = n.person_id and t.module_key = n.module_key and lower(t.valid) <= $1::timestamptz
    order by upper(t.valid) desc, t.id limit 1) c on true`;

/** When the first of a person's trainings ends: '-infinity' where one is missing. */
export const FIRST_END = `min(coalesce(s.valid_until, '-infinity'))`;

/** The first end of a person `p` at $1; null where nothing is mandatory. */
const FIRST_END_OF_PERSON = `(
  select ${FIRST_END} from (${TRAINING_STATUS}) s where s.person_id = p.id)`;

/** Keeps what has an end that means this state at the instant. */
export function whenInState(
  conditions: Conditions,
  state: TrainingState | null | undefined,
  at: Instant,
  end = FIRST_END_OF_PERSON,
): Conditions {
  if (!state) return conditions;
  const ends = endsOfState(state, at);
  if (!ends) return conditions.always(`${end} = '-infinity'`);
  const { from, to } = ends;
  const least = from === null ? null : instantText(from);
  return conditions
    .always(
      least === null ? `${end} > '-infinity'` : `${end} >= ${conditions.value(least)}::timestamptz`,
    )
    .when(to === null ? null : instantText(to), (v) => `${end} < ${v}::timestamptz`);
}

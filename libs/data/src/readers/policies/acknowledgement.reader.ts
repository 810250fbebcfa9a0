import type { Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { named } from '../paging.js';
import { acknowledgementDuties, EVERYBODY } from './concerned.sql.js';

/** A version in force that a person has to take note of, and whether they did. */
export interface AcknowledgementDutyRow {
  readonly policyVersionId: string;
  readonly publishedAt: Instant | null;
  readonly personId: string;
  readonly acknowledgedAt: Instant | null;
}

// Not prepared: what reads much is planned for its values each time.
const OF_PEOPLE = acknowledgementDuties({
  versions: 'true',
  people: 'e.person_id = any ($2::uuid[])',
});

/** What is in force at the instant and waits for, or was given by, these people. */
export function acknowledgementDutiesOf(
  q: Queryable,
  personIds: readonly string[],
  at: Instant,
): Promise<AcknowledgementDutyRow[]> {
  return q.rows(OF_PEOPLE, [instantText(at), personIds]);
}

export interface AcknowledgementCountRow {
  readonly policyVersionId: string;
  readonly concerned: number;
  readonly done: number;
}

const COUNTS = `select "policyVersionId", count(*)::int as concerned, count("acknowledgedAt")::int as done
   from (${acknowledgementDuties({ versions: 'v.id = any ($2::uuid[])', people: EVERYBODY })}) x
   group by "policyVersionId"`;

/** How many are concerned and how many took note, among those whom the viewer may see. */
export function acknowledgementCounts(
  q: Queryable,
  policyVersionIds: readonly string[],
  at: Instant,
): Promise<AcknowledgementCountRow[]> {
  return q.rows(COUNTS, [instantText(at), policyVersionIds]);
}

/** Whose people: of whole authorities (null = all), and one manager's team. */
export interface PeopleOf {
  readonly authorityIds?: readonly string[] | null;
  /** And the people whom this person manages. */
  readonly managerId?: string | null;
}

const PENDING = `select x."policyVersionId", x."personId"
   from (${acknowledgementDuties({ versions: 'v.id = any ($2::uuid[])', people: EVERYBODY })}) x
   join people p on p.id = x."personId"
   where x."acknowledgedAt" is null
     and ($3::uuid[] is null or p.authority_id = any ($3::uuid[]) or p.manager_id = $4::uuid)
   order by p.function_label, p.id`;

/** Who still has to take note of versions in force, by function. */
export function pendingAcknowledgements(
  q: Queryable,
  policyVersionIds: readonly string[],
  { authorityIds = null, managerId }: PeopleOf,
  at: Instant,
): Promise<{ readonly policyVersionId: string; readonly personId: string }[]> {
  return q.rows(PENDING, [instantText(at), policyVersionIds, authorityIds, managerId ?? null]);
}

export interface AcknowledgementRow {
  readonly id: string;
  readonly policyVersionId: string;
  readonly acknowledgedAt: Instant;
}

const GIVEN = named(
  'acknowledgements-given',
  `select id, policy_version_id as "policyVersionId", acknowledged_at as "acknowledgedAt"
   from policy_acknowledgements where person_id = $1::uuid order by acknowledged_at desc, id`,
);

/** All that a person ever took note of, newest first. */
export function acknowledgementsGiven(
  q: Queryable,
  personId: string,
): Promise<AcknowledgementRow[]> {
  return q.rows(GIVEN, [personId]);
}

/** Whose manager a person is. */
export async function teamOf(q: Queryable, managerId: string): Promise<readonly string[]> {
  const text = 'select id from people where manager_id = $1::uuid';
  const rows = await q.rows<{ id: string }>(named('team-of', text), [managerId]);
  return rows.map(({ id }) => id);
}

import type { Queryable } from '../database/database.js';
import type { FindingEventType } from '../entities/compliance/finding-event.entity.js';

export interface LastFindingEvent {
  readonly findingId: string;
  readonly type: FindingEventType;
  /** The user who caused it, and the person behind that user. */
  readonly actorId: string | null;
  readonly personId: string | null;
}

/** What happened last to each of these findings. */
export async function lastEventsOf(
  queryable: Queryable,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, LastFindingEvent>> {
  const rows = await queryable.rows<LastFindingEvent>(
    `select distinct on (e.finding_id) e.finding_id as "findingId", e.type,
       e.actor_id as "actorId", u.person_id as "personId"
     from finding_events e left join users u on u.id = e.actor_id
     where e.finding_id = any($1::uuid[]) order by e.finding_id, e.at desc, e.id desc`,
    [findingIds],
  );
  return new Map(rows.map((row) => [row.findingId, row]));
}

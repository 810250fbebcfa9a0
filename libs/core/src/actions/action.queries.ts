import { type ActionRow, actionsOfAccounts, readSharedFacts } from '@vieraugen/data';
import { type Instant, type WorkTimeClass, workTimeClass } from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';

export type { ActionRow };

const MOST_ACTIONS = 500;

/** The newest actions of accounts up to the instant; never sorted or counted by person. */
export const actionsOf = (reading: Reading, accountIds: readonly string[], limit = MOST_ACTIONS) =>
  actionsOfAccounts(reading, accountIds, reading.at, Math.min(limit, MOST_ACTIONS));

/** How instants lie in the working hours of authorities, by the calendar of the reading. */
export async function workCalendar(
  reading: Reading,
): Promise<(authorityId: string, at: Instant) => WorkTimeClass | null> {
  const { holidays, profilesOf } = await readSharedFacts(reading, reading.at);
  return (authorityId, at) => workTimeClass(at, profilesOf(authorityId), holidays);
}

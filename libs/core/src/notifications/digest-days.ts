import { digestDayUpTo, type Queryable } from '@vieraugen/data';
import {
  type HolidayFact,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDateOf,
  localDayOf,
  type ReminderDays,
  workingDayBefore,
} from '@vieraugen/domain';

/** The days whose reminders today's digest tells; null where today has none. */
export async function digestDaysAt(q: Queryable, now: Instant): Promise<ReminderDays | null> {
  const holidays = await q.rows<HolidayFact>('select date, kind from holidays');
  if (!isWorkingDay(localDayOf(now), holidays)) return null;
  const through = localDateOf(now);
  const last = await digestDayUpTo(q, through);
  // Asked for again on the same day, it is the same digest.
  if (last?.day === through) return { after: last.afterDay, through };
  return { after: last?.day ?? workingDayBefore(through, holidays), through };
}

const KEY = 'digest-';

/** What a digest is known by: there is one per user and day. */
export const digestKey = (day: LocalDate): string => KEY + day;

/** The days that a digest was made for. */
export async function digestDaysOf(q: Queryable, key: string): Promise<ReminderDays> {
  const through = key.slice(KEY.length);
  const row = await digestDayUpTo(q, through);
  return { after: row?.day === through ? row.afterDay : through, through };
}

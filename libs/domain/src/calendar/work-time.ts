import type { HolidayFact, WorkTimeProfileFact } from '../facts/facts.js';
import type { WorkTimeClass } from '../model/vocabulary.js';
import { MINUTE } from '../time/duration.js';
import { contains, type Instant } from '../time/interval.js';
import { weekdayOf } from './civil.js';
import { isWorkingDay } from './working-days.js';
import { localDayOf, wallClockOf } from './zone.js';

/** The profile in force at an instant; of several the one that came into force last. */
export function profileAt(
  profiles: readonly WorkTimeProfileFact[],
  at: Instant,
): WorkTimeProfileFact | null {
  let found: WorkTimeProfileFact | null = null;
  for (const profile of profiles)
    if (contains(profile.valid, at) && (!found || found.valid.from < profile.valid.from))
      found = profile;
  return found;
}

function isWithin([from, to]: readonly [number, number], minute: number): boolean {
  return from <= minute && minute < to;
}

/**
 * Where an instant lies in the working time of an authority, by the clock on the wall. Null where no
 * profile is on record for that instant. Core and frame hours are half-open.
 */
export function workTimeClass(
  at: Instant,
  profiles: readonly WorkTimeProfileFact[],
  holidays: readonly HolidayFact[],
): WorkTimeClass | null {
  const profile = profileAt(profiles, at);
  if (!profile) return null;
  const day = localDayOf(at);
  if (!isWorkingDay(day, holidays)) return 'NON_WORKING_DAY';
  const hours = profile.days[weekdayOf(day)];
  const minute = Math.floor(wallClockOf(at) / MINUTE);
  if (!hours) return 'OFF';
  if (isWithin(hours.core, minute)) return 'CORE';
  return isWithin(hours.frame, minute) ? 'FLEX' : 'OFF';
}

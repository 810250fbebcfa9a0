import {
  countsThings,
  formatLocalDate,
  type Instant,
  REVIEW_SUBJECTS,
  TASK_TITLES,
  taskCount,
} from '@vieraugen/domain';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Task } from '../tasks/task.js';
import { lastDayBefore } from './mail-dates.js';
import { MAIL_WORDS } from './mail-words.js';

export interface CalendarFrame {
  readonly now: Instant;
  readonly publicUrl: string;
}

/** The tasks that have a date as a calendar: one whole day each, the last on which it is in time. */
export function calendarText(
  tasks: readonly Task[],
  locale: 'de' | 'en',
  { now, publicUrl }: CalendarFrame,
): string {
  const calendar = ical({
    name: MAIL_WORDS[locale].calendar,
    prodId: { company: 'Vieraugen', product: 'Vieraugen', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const host = new URL(publicUrl).hostname;
  for (const task of tasks) {
    if (task.dueAt === null) continue;
    calendar.createEvent({
      id: `${task.id}@${host}`,
      stamp: new Date(now),
      start: new Date(`${formatLocalDate(lastDayBefore(task.dueAt))}T00:00:00Z`),
      allDay: true,
      summary: [TASK_TITLES[locale][task.kind], task.subject].filter(Boolean).join(': '),
      description: aboutOf(task, locale),
      url: publicUrl + task.path,
    });
  }
  return calendar.toString();
}

function aboutOf({ kind, detail, reviewKind, count }: Task, locale: 'de' | 'en'): string {
  const what = reviewKind ? REVIEW_SUBJECTS[locale][reviewKind] : null;
  const many = countsThings(kind) ? taskCount(kind, count, locale) : null;
  return [detail, what, many].filter(Boolean).join(' · ');
}

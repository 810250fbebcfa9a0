import { formatLocalDate, type LocalDate, parseLocalDate } from '../calendar/civil.js';
import { localDayOf } from '../calendar/zone.js';
import type { Instant } from '../time/interval.js';

/** How many local days before its end a training is reminded of. */
export const REMINDER_DAYS_BEFORE = [30, 7, 1] as const;
/** How many local days lie between two reminders of what is overdue. */
export const REMINDER_EVERY_DAYS_AFTER = 7;

/** One training that one person has to have. */
export interface TrainingDuty {
  readonly personId: string;
  readonly moduleKey: string;
  /** Since when the person has to have it: the beginning of the authorization or mandate. */
  readonly since: Instant;
  /** End of the completion that lasts longest; null = never completed. */
  readonly validUntil: Instant | null;
}

export interface TrainingReminder<Duty extends TrainingDuty = TrainingDuty> {
  readonly duty: Duty;
  /** BEFORE: it runs out soon. OVERDUE: it has run out, or was never completed. */
  readonly kind: 'BEFORE' | 'OVERDUE';
  /** The first day without a valid training. */
  readonly dueOn: LocalDate;
  /** Days until then; 0 or less once it is overdue. */
  readonly daysLeft: number;
}

/** Further back nothing is caught up with: what is overdue is reminded of every week anyway. */
const CAUGHT_UP_DAYS = 31;

/** Days that nobody was told about yet, local dates: those after `after`, up to `through`. */
export interface ReminderDays {
  readonly after: LocalDate;
  readonly through: LocalDate;
}

/**
 * Which reminders are due on local days, told on the last of them: 30, 7 and 1 days before a training
 * runs out, on the day on which it has run out, and every week from then on. What was never completed
 * is overdue since the authorization began; what has been completed anew has a later end and is quiet.
 * Of days without a digest, such as holidays, none is lost: several about one training become one, as
 * things stand on that last day.
 */
export function trainingRemindersThrough<Duty extends TrainingDuty>(
  duties: readonly Duty[],
  { after, through }: ReminderDays,
): readonly TrainingReminder<Duty>[] {
  const today = parseLocalDate(through);
  const first = Math.max(parseLocalDate(after) + 1, today - CAUGHT_UP_DAYS);
  return duties.flatMap((duty) => {
    for (let day = today; day >= first; day -= 1) {
      const reminder = reminderOn(duty, day);
      if (reminder) return [asOf(reminder, today)];
    }
    return [];
  });
}

function asOf<Duty extends TrainingDuty>(
  reminder: TrainingReminder<Duty>,
  today: number,
): TrainingReminder<Duty> {
  const daysLeft = parseLocalDate(reminder.dueOn) - today;
  return { ...reminder, daysLeft, kind: daysLeft > 0 ? 'BEFORE' : 'OVERDUE' };
}

function reminderOn<Duty extends TrainingDuty>(
  duty: Duty,
  today: number,
): TrainingReminder<Duty> | null {
  const { since, validUntil } = duty;
  const sinceDay = localDayOf(since);
  // Who takes the duty over with a training that ran out before is overdue from the first day on.
  const due = validUntil === null ? sinceDay : Math.max(localDayOf(validUntil), sinceDay);
  const daysLeft = due - today;
  if (today < sinceDay || !isReminderDay(daysLeft)) return null;
  const dueOn = formatLocalDate(due);
  const kind = daysLeft > 0 ? 'BEFORE' : 'OVERDUE';
  return { duty, kind, dueOn, daysLeft };
}

function isReminderDay(daysLeft: number): boolean {
  return daysLeft > 0
    ? REMINDER_DAYS_BEFORE.some((days) => days === daysLeft)
    : daysLeft % REMINDER_EVERY_DAYS_AFTER === 0;
}

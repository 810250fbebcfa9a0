import {
  modulesByIds,
  type TrainingDutyRow,
  trainingDutiesEnding,
  type TrainingModuleRow,
} from '@vieraugen/data';
import {
  dueSoonBefore,
  endOfLocalDay,
  type LocalDate,
  type TrainingReminder,
  trainingRemindersOn,
} from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';

export type { TrainingDutyRow };

/** A reminder with what it is about; the names of people are not part of it. */
export interface DueTrainingReminder extends TrainingReminder<TrainingDutyRow> {
  readonly module: Pick<TrainingModuleRow, 'id' | 'key' | 'titleDe' | 'titleEn' | 'deliveredBy'>;
}

/**
 * The reminders that are due on a local day, for everybody whose trainings the product sees: for
 * its own jobs, which send them. Asked for again, the day has the same reminders with the same keys.
 */
export async function trainingRemindersDue(
  reading: Reading,
  day: LocalDate,
): Promise<readonly DueTrainingReminder[]> {
  if (reading.viewer.userId !== null) throw new Error('Reminders are for the product itself.');
  const at = endOfLocalDay(day) - 1;
  const duties = await trainingDutiesEnding(reading, at, dueSoonBefore(at));
  const reminders = trainingRemindersOn(duties, day);
  const moduleIds = [...new Set(reminders.map(({ duty }) => duty.moduleId))];
  const modules = new Map((await modulesByIds(reading, moduleIds)).map((row) => [row.id, row]));
  return reminders.map((reminder) => ({
    ...reminder,
    module: modules.get(reminder.duty.moduleId)!,
  }));
}

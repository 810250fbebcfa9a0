import {
  modulesByIds,
  type TrainingDutyRow,
  trainingDutiesEnding,
  type TrainingModuleRow,
} from '@vieraugen/data';
import {
  dueSoonBefore,
  endOfLocalDay,
  type ReminderDays,
  type TrainingReminder,
  trainingRemindersThrough,
} from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';

export type { TrainingDutyRow };

/** A reminder with what it is about; the names of people are not part of it. */
export interface DueTrainingReminder extends TrainingReminder<TrainingDutyRow> {
  readonly module: Pick<TrainingModuleRow, 'id' | 'key' | 'titleDe' | 'titleEn' | 'deliveredBy'>;
}

/**
 * The reminders of some days as things stand on the last of them, for the product's own jobs, which
 * send them: of everybody, or about one person and those whom that person manages.
 */
export async function trainingRemindersDue(
  reading: Reading,
  days: ReminderDays,
  aboutPersonId: string | null = null,
): Promise<readonly DueTrainingReminder[]> {
  if (reading.viewer.userId !== null) throw new Error('Reminders are for the product itself.');
  const at = endOfLocalDay(days.through) - 1;
  const duties = await trainingDutiesEnding(reading, at, dueSoonBefore(at), aboutPersonId);
  const reminders = trainingRemindersThrough(duties, days);
  const moduleIds = [...new Set(reminders.map(({ duty }) => duty.moduleId))];
  if (moduleIds.length === 0) return [];
  const modules = new Map((await modulesByIds(reading, moduleIds)).map((row) => [row.id, row]));
  return reminders.map((reminder) => ({
    ...reminder,
    module: modules.get(reminder.duty.moduleId)!,
  }));
}

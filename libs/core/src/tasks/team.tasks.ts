import { countTrainingNeeds, teamLeaving } from '@vieraugen/data';
import { may } from '../kernel/insight.js';
import type { Reading } from '../kernel/reading.js';
import { circleOf } from '../trainings/training-circle.js';
import { type Task, task } from './task.js';

/** How many of the own people lack a training, for those who see to it; nobody is named. */
export async function teamTrainingTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  if (!may(viewer, 'training.record')) return [];
  const seen = reading.permit('training.record');
  const filter = { overdue: true, exceptPersonId: viewer.personId };
  const count = await countTrainingNeeds(seen, at, filter, circleOf(viewer));
  return count > 0
    ? [task('TEAM_TRAINING', 'all', '/trainings/needs?need=OVERDUE', { count })]
    : [];
}

/** Open leaving lists of the viewer's own people, for managers, who do not work them off themselves. */
export async function teamLeavingTasks(reading: Reading): Promise<readonly Task[]> {
  const { viewer, at } = reading;
  const worksThemOff = may(viewer, 'offboarding.work');
  if (viewer.personId === null || worksThemOff || !viewer.roles.includes('MANAGER')) return [];
  const seen = reading.permit('offboarding.read');
  const { open: count } = await teamLeaving(seen, viewer.personId, at);
  return count > 0 ? [task('TEAM_LEAVING', 'all', '/offboardings', { count })] : [];
}

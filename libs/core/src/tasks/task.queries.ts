import type { Reading } from '../kernel/reading.js';
import { byUrgency } from './order.js';
import { accountTasks, approverTasks, importTasks, nilReturnTasks } from './house.tasks.js';
import {
  acknowledgementTasks,
  confirmTasks,
  declarationTasks,
  grantTasks,
  ownTrainingTasks,
} from './people.tasks.js';
import { dismissalTasks, draftTasks } from './second-person.tasks.js';
import { teamLeavingTasks, teamTrainingTasks } from './team.tasks.js';
import {
  exemptionTasks,
  findingTasks,
  lossTasks,
  offboardingTasks,
  permitTasks,
  reviewTasks,
} from './upkeep.tasks.js';
import type { Task } from './task.js';

export type { Task };

/** Everything that can wait for somebody; a module with work for people adds a line. */
const SOURCES: readonly ((reading: Reading) => Promise<readonly Task[]>)[] = [
  lossTasks,
  findingTasks,
  dismissalTasks,
  offboardingTasks,
  teamLeavingTasks,
  confirmTasks,
  grantTasks,
  permitTasks,
  exemptionTasks,
  reviewTasks,
  declarationTasks,
  teamTrainingTasks,
  ownTrainingTasks,
  acknowledgementTasks,
  draftTasks,
  accountTasks,
  approverTasks,
  nilReturnTasks,
  importTasks,
];

/** „Meine Aufgaben“: all that waits for the viewer, the most severe and oldest first. */
export async function tasksOf(reading: Reading): Promise<readonly Task[]> {
  const found = await Promise.all(SOURCES.map((source) => source(reading)));
  return found.flat().sort(byUrgency);
}

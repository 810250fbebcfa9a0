import {
  type CompletionRow,
  completionsByIds,
  completionsOfPeople,
  countTrainingNeeds,
  moduleCatalogue,
  modulesAt,
  modulesByIds,
  peopleByIds,
  type TrainingModuleRow,
  type TrainingNeedFilter,
  trainingNeedPage,
  type TrainingNeedRow,
  trainingStatusesOf,
  type TrainingStatusRow,
} from '@vieraugen/data';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { circleOf, isInCircle } from './training-circle.js';

export { completionsByIds, modulesByIds };
export type {
  CompletionRow,
  TrainingModuleRow,
  TrainingNeedFilter,
  TrainingNeedRow,
  TrainingStatusRow,
};

export const trainingModules = (reading: Reading) =>
  modulesAt(reading.permit('register.read'), reading.at);

/** Every version of every module, those to come included. */
export const trainingCatalogue = (reading: Reading) =>
  moduleCatalogue(reading.permit('register.read'));

export interface TrainingNeedRequest extends PageRequest {
  readonly filter?: TrainingNeedFilter | null;
}

/** Who needs a training, of the viewer's own people; for a manager that is the own team. */
export async function listTrainingNeeds(
  reading: Reading,
  request: TrainingNeedRequest,
): Promise<List<TrainingNeedRow>> {
  const seen = reading.permit('training.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  const circle = circleOf(seen.viewer);
  const page = await trainingNeedPage(seen, seen.at, filter, circle, pageOf(request));
  return listOf(page, () => countTrainingNeeds(seen, seen.at, filter, circle));
}

/** What people need; nothing about people who are not the viewer's business. */
export async function trainingStatuses(
  reading: Reading,
  personIds: readonly string[],
): Promise<TrainingStatusRow[]> {
  const own = await withinCircle(reading, personIds);
  return own.length === 0 ? [] : trainingStatusesOf(reading, own, reading.at);
}

/** What people have completed, under the same condition. */
export async function trainingCompletions(
  reading: Reading,
  personIds: readonly string[],
): Promise<CompletionRow[]> {
  const own = await withinCircle(reading, personIds);
  return own.length === 0 ? [] : completionsOfPeople(reading, own);
}

/** Those of the persons whose trainings the viewer may see. */
export async function withinCircle(
  reading: Reading,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const { viewer } = reading;
  const { authorityIds, managerId } = circleOf(viewer);
  const isAlone = authorityIds?.length === 0 && managerId === null;
  const asked = isAlone ? personIds.filter((id) => id === viewer.personId) : personIds;
  if (asked.length === 0) return [];
  const people = await peopleByIds(reading, asked);
  return people.filter((person) => isInCircle(viewer, person)).map(({ id }) => id);
}

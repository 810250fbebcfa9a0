import {
  type CompletionRow,
  completionsByIds,
  countTrainingNeeds,
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
import { insiderOf, isInsider } from '../kernel/insight.js';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

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

export interface TrainingNeedRequest extends PageRequest {
  readonly filter?: TrainingNeedFilter | null;
}

/** Who needs a training, of the viewer's own people. */
export async function listTrainingNeeds(
  reading: Reading,
  request: TrainingNeedRequest,
): Promise<List<TrainingNeedRow>> {
  reading.permit('training.read');
  const filter = request.filter ?? {};
  idOrRefuse('authorityId', filter.authorityId);
  const own = insiderOf(reading.viewer);
  const page = await trainingNeedPage(reading, reading.at, filter, own, pageOf(request));
  return listOf(page, () => countTrainingNeeds(reading, reading.at, filter, own));
}

/** What people need; nothing about people who are not the viewer's business. */
export async function trainingStatuses(
  reading: Reading,
  personIds: readonly string[],
): Promise<TrainingStatusRow[]> {
  if (insiderOf(reading.viewer)?.length === 0) return [];
  const [people, rows] = await Promise.all([
    peopleByIds(reading, personIds),
    trainingStatusesOf(reading, personIds, reading.at),
  ]);
  const own = people.filter((person) => isInsider(reading.viewer, person.authorityId));
  const ids = new Set(own.map((person) => person.id));
  return rows.filter((row) => ids.has(row.personId));
}

import type { TrainingCompletionFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { byId, Groups, statement } from './fact-batch.js';

const COMPLETIONS = statement(
  'training-completions',
  `select id, person_id as "personId", module_key as "moduleKey", valid
   from training_completions where person_id = any ($1::uuid[])`,
);

export async function readTrainingCompletions(
  q: Queryable,
  personIds: readonly string[],
): Promise<Groups<TrainingCompletionFact>> {
  const groups = new Groups<TrainingCompletionFact>();
  const rows = await q.rows<TrainingCompletionFact>(COMPLETIONS, [personIds]);
  for (const row of rows.sort(byId)) groups.add(row.personId, row);
  return groups;
}

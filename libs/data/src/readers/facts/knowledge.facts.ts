import type { TrainingCompletionFact } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { groupedBy, type Groups, statement } from './fact-batch.js';

const COMPLETIONS = statement(
  'training-completions',
  `select id, person_id as "personId", module_key as "moduleKey", valid
   from training_completions where person_id = any ($1::uuid[])`,
);

export async function readTrainingCompletions(
  q: Queryable,
  personIds: readonly string[],
): Promise<Groups<TrainingCompletionFact>> {
  const rows = await q.rows<TrainingCompletionFact>(COMPLETIONS, [personIds]);
  return groupedBy(rows, (row) => row.personId);
}

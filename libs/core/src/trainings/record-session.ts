import { PersonEntity, holdRows } from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import type { Change } from '../kernel/work.js';
import { recordTrainingsIn } from './record-trainings.js';
import { evidenceIdOf } from './training-evidence.js';
import type { RecordTrainingInput } from './training.inputs.js';

/** One evidence for everybody of a session; it is kept even where one of them is refused. */
export async function recordSession(
  change: Change,
  viewer: Viewer,
  input: RecordTrainingInput,
): Promise<readonly ItemOutcome[]> {
  const { personIds, moduleId, completedOn, evidenceType } = input;
  const [known] = (await holdRows(change, PersonEntity, personIds)).values();
  const { authorityId } = found(known, 'Die Person', 'The person');
  const evidenceId = await evidenceIdOf(change, viewer, authorityId, input);
  const inputs = personIds.map((personId) => ({
    personId,
    moduleId,
    completedOn,
    evidenceType,
    evidenceId,
  }));
  return recordTrainingsIn(change, viewer, inputs);
}

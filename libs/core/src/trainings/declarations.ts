import {
  insertRows,
  holdRows,
  lockRows,
  newId,
  PersonEntity,
  TrainingDeclarationEntity,
  TrainingModuleEntity,
  updateRows,
} from '@vieraugen/data';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type ItemOutcome } from '../kernel/batch.js';
import { optionalText, requiredText } from '../kernel/checks.js';
import { requireOwnTeam } from '../kernel/own-team.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { dayHeld, moduleOf, recordTrainingsIn } from './record-trainings.js';
import { evidenceIdOf } from './training-evidence.js';
import type { DecideDeclarationsInput, DeclareTrainingInput } from './training.inputs.js';

/** Keeps what somebody says of themselves. Nothing becomes valid by it. */
export async function declareTrainingIn(
  change: Change,
  viewer: Viewer,
  input: DeclareTrainingInput,
): Promise<string> {
  const personId = found(viewer.personId, 'Ihr Eintrag als Person', 'Your entry as a person');
  const people = await holdRows(change, PersonEntity, [personId]);
  const person = found(people.get(personId), 'Ihr Eintrag als Person', 'Your entry as a person');
  const { authorityId } = person;
  const from = dayHeld(input.completedOn, change.now);
  const modules = await change.manager.find(TrainingModuleEntity);
  const { id: moduleId } = moduleOf(input, modules, from);
  const row = {
    id: newId(change.now),
    personId,
    authorityId,
    moduleId,
    completedOn: input.completedOn,
    evidenceId: await evidenceIdOf(change, viewer, authorityId, input),
    declaredAt: change.now,
  };
  const options = { skipConflicts: true };
  const inserted = await insertRows(change, TrainingDeclarationEntity, [row], options);
  if (inserted.size === 0) throw declaredAlready();
  return row.id;
}

/** Confirms declarations, which makes completions of them, or declines them with a reason. */
export async function decideDeclarationsIn(
  change: Change,
  viewer: Viewer,
  { ids, confirm, note }: DecideDeclarationsInput,
): Promise<readonly ItemOutcome[]> {
  const said = confirm ? optionalText('note', note, 1_000) : requiredText('note', note, 1_000);
  const decidedBy = decidingPerson(viewer);
  const rows = await lockRows(change, TrainingDeclarationEntity, ids);
  const people = await holdRows(
    change,
    PersonEntity,
    [...rows.values()].map(({ personId }) => personId),
  );
  const batch = Batch.of(ids).refine((id) => {
    const row = found(rows.get(id), 'Die Angabe', 'The declaration');
    const person = found(people.get(row.personId), 'Die Person', 'The person');
    requireOwnTeam(viewer, person.managerId, person.authorityId);
    requireSeparation('TRAINING', { recorder: viewer.personId, holder: row.personId });
    if (row.decision !== null) throw decidedAlready();
    return row;
  });
  const decided = { decidedBy, decidedAt: change.now, note: said ?? null };
  if (!confirm) {
    const declined = batch.values.map(({ id }) => ({
      id,
      decision: 'DECLINED' as const,
      ...decided,
    }));
    await updateRows(change, TrainingDeclarationEntity, declined);
    return batch.succeed(({ id }) => id);
  }
  const completions = await completed(change, viewer, batch.values);
  const confirmed = batch.refine((row, index) => {
    const outcome = completions.get(row.id);
    if (!outcome || outcome.id === null)
      throw outcome?.error ?? new Error(`No outcome at ${index}`);
    const { id } = row;
    return { id, decision: 'CONFIRMED' as const, ...decided, completionId: outcome.id };
  });
  await updateRows(change, TrainingDeclarationEntity, confirmed.values);
  return confirmed.succeed(({ id }) => id);
}

/** What became of each declaration as a completion. */
async function completed(
  change: Change,
  viewer: Viewer,
  rows: readonly TrainingDeclarationEntity[],
): Promise<ReadonlyMap<string, ItemOutcome>> {
  const inputs = rows.map(({ personId, moduleId, completedOn, evidenceId }) => {
    return { personId, moduleId, completedOn, evidenceId, evidenceType: 'SELF_DECLARED' as const };
  });
  const outcomes = await recordTrainingsIn(change, viewer, inputs);
  return new Map(rows.map(({ id }, index) => [id, outcomes[index]!]));
}

function declaredAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Diese Teilnahme haben Sie schon angegeben. Sie wartet auf die Bestätigung.',
    'You have declared this attendance already. It waits to be confirmed.',
  );
}

function decidedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Über diese Angabe ist schon entschieden.',
    'This declaration has been decided already.',
  );
}

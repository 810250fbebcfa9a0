import {
  accountsTouched,
  holdRows,
  insertRows,
  newId,
  type NewRow,
  PersonEntity,
  TrainingCompletionEntity,
  TrainingModuleEntity,
} from '@vieraugen/data';
import {
  contains,
  endOfLocalDay,
  EVIDENCE_TYPES,
  type Instant,
  plusMonths,
  startOfLocalDay,
} from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { Batch, type BatchOptions, type ItemOutcome } from '../kernel/batch.js';
import { invalid, oneOf, validDate, validInterval } from '../kernel/checks.js';
import { requireOwnTeam } from '../kernel/own-team.js';
import { requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { activatePending } from './activate-pending.js';
import type { TrainingCompletionInput } from './training.inputs.js';

type Modules = readonly TrainingModuleEntity[];

/**
 * Records completed trainings, and activates the authorizations that were only waiting for them.
 * Answers the completions' ids. A completion is valid from the day on that it was completed. Nobody
 * records their own: what they say of themselves is a declaration.
 */
export async function recordTrainingsIn(
  change: Change,
  viewer: Viewer,
  inputs: readonly TrainingCompletionInput[],
  options?: BatchOptions,
): Promise<readonly ItemOutcome[]> {
  const people = await holdRows(
    change,
    PersonEntity,
    inputs.map(({ personId }) => personId),
  );
  // The catalogue is small and read whole: who only refers to it need not be able to change it.
  const modules = await change.manager.find(TrainingModuleEntity);
  const batch = Batch.of(inputs, options).refine((input) => {
    const person = found(people.get(input.personId), 'Die Person', 'The person');
    requireOwnTeam(viewer, person.managerId, person.authorityId);
    requireSeparation('TRAINING', { recorder: viewer.personId, holder: person.id });
    return completionOf(input, person, modules, change.now);
  });
  await insertRows(change, TrainingCompletionEntity, batch.values);
  const personIds = [...new Set(batch.values.map(({ personId }) => personId))];
  await activatePending(change, personIds);
  change.judge({ accountIds: await accountsTouched(change, { personIds }) });
  return batch.succeed(({ id }) => id);
}

/** The beginning of a local day on which something was held; it is not in the future. */
export function dayHeld(on: string, now: Instant, field = 'completedOn'): Instant {
  const from = startOfLocalDay(validDate(field, on));
  if (from <= now) return from;
  throw invalid(field, 'Dieser Tag liegt in der Zukunft.', 'This day lies in the future.');
}

function completionOf(
  input: TrainingCompletionInput,
  person: PersonEntity,
  modules: Modules,
  now: Instant,
): NewRow<TrainingCompletionEntity> {
  const from = dayHeld(input.completedOn, now);
  const module = moduleOf(input, modules, from);
  const to = input.validUntil
    ? endOfLocalDay(validDate('validUntil', input.validUntil))
    : plusMonths(from, module.validityMonths);
  return {
    id: newId(now),
    personId: person.id,
    authorityId: person.authorityId,
    moduleId: module.id,
    moduleKey: module.key,
    evidenceType: oneOf('evidenceType', input.evidenceType, EVIDENCE_TYPES),
    evidenceId: input.evidenceId ?? null,
    valid: validInterval(from, to, { from: 'completedOn', to: 'validUntil' }),
  };
}

/** The version that was held: by id the one that is meant, by key the one of that day. */
export function moduleOf(
  { moduleId, moduleKey }: Pick<TrainingCompletionInput, 'moduleId' | 'moduleKey'>,
  modules: Modules,
  at: Instant,
): TrainingModuleEntity {
  const named = modules.filter(({ id, key }) => (moduleId ? id === moduleId : key === moduleKey));
  const then = named.find(({ valid }) => contains(valid, at));
  const known = found(then ?? named.at(-1), 'Das Schulungsmodul', 'The training module');
  if (then || moduleKey) return known;
  throw invalid(
    'moduleId',
    'Diese Fassung der Schulung galt an dem Tag nicht. Bitte wählen Sie die Fassung, die galt.',
    'This version of the training was not in force on that day. Please choose the one that was.',
  );
}

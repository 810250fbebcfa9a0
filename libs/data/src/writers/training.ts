import type { TrainingCompletionFact, TrainingFacts, TrainingModuleFact } from '@vieraugen/domain';
import type { Queryable } from '../database/database.js';

const MODULES = `
  select id, key, mandatory_for_roles as "mandatoryForRoles", valid from training_modules`;
const COMPLETIONS = `
  select id, person_id as "personId", module_key as "moduleKey", valid
  from training_completions where person_id = any($1::uuid[])`;

/** What decides on the activation of these persons' authorizations, for each person apart. */
export async function trainingFactsOf(
  queryable: Queryable,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, TrainingFacts>> {
  const trainingModules = await queryable.rows<TrainingModuleFact>(MODULES);
  const completions = await queryable.rows<TrainingCompletionFact>(COMPLETIONS, [personIds]);
  const facts = new Map<
    string,
    TrainingFacts & { trainingCompletions: TrainingCompletionFact[] }
  >();
  for (const id of personIds) facts.set(id, { trainingModules, trainingCompletions: [] });
  for (const one of completions) facts.get(one.personId)?.trainingCompletions.push(one);
  return facts;
}

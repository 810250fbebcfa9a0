import {
  accountsTouched,
  completionsOnRecord,
  type CompletionOnRecord,
  lockRows,
  type ModuleOnRecord,
  modulesOnRecord,
  openNames,
  peopleOnRecord,
  TrainingCompletionEntity,
  updateRows,
} from '@vieraugen/data';
import {
  endOfLocalDay,
  IMPORT_SHAPES,
  type LocalDate,
  localDateOf,
  startOfLocalDay,
} from '@vieraugen/domain';
import { activatePending } from '../../trainings/activate-pending.js';
import { recordTrainingsIn } from '../../trainings/record-trainings.js';
import type { TrainingCompletionInput } from '../../trainings/training.inputs.js';
import { type Found, Lookup, nameKey } from '../find/lookup.js';
import { PersonFinder } from '../find/person-finder.js';
import { Difference, firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';
import {
  carryOutPlanned,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  type Read,
  readRows,
  resolveRows,
} from './import-kind.js';

interface TrainingValues {
  readonly person: string;
  readonly module: string;
  readonly completedOn: LocalDate;
  readonly validUntil: LocalDate | null;
}

interface Completion extends Omit<TrainingValues, 'person' | 'module'> {
  readonly personId: string;
  readonly personText: string;
  readonly moduleKey: string;
}

/** Completed trainings. That somebody attended is kept, never how well they did. */
export const TRAININGS_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.TRAININGS,
  permission: 'training.record',
  personal: ['person'],
  async carryOut(context, rows) {
    const { change, now, viewer } = context;
    await openNames(change, viewer.names);
    const people = new PersonFinder(await peopleOnRecord(change, now));
    const modules = new ModuleFinder(await modulesOnRecord(change));
    const read = readRows(context, rows, (row) => readTraining(row, localDateOf(now)));
    const resolved = resolveRows(context, read, (values, row) =>
      resolve(context, people, modules, values, row),
    );
    const completions = firstOfEach(context, resolved, (values) => [keyOf(values)]);
    const personIds = [...new Set(completions.map(({ values }) => values.personId))];
    const onRecord = await completionsOnRecord(change, personIds);
    const known = new Map(onRecord.map((completion) => [keyOf(completion), completion]));
    await changeEnds(context, completions, known);
    const creates = completions.filter(({ values }) => !known.has(keyOf(values))).map(creation);
    await carryOutPlanned(context, 'CREATE', creates, recordTrainingsIn);
  },
};

/** Finds modules by their key or title. */
class ModuleFinder {
  private readonly keys = new Lookup<string>();

  constructor(modules: readonly ModuleOnRecord[]) {
    for (const { key, titleDe, titleEn } of modules) {
      for (const name of [key, titleDe, titleEn]) this.keys.add(nameKey(name), key);
    }
  }

  find(text: string): Found<string> {
    const [only, ...more] = this.keys.all(nameKey(text));
    return only && more.length === 0 ? { found: only } : { reason: REASONS.noModule };
  }
}

function readTraining(row: RowReader, today: LocalDate): TrainingValues | null {
  const person = row.required('person', row.text('person'));
  const module = row.required('module', row.text('module'));
  const completedOn = row.required('completedOn', row.day('completedOn'));
  const validUntil = row.day('validUntil');
  if (person === null || module === null || completedOn === null) return null;
  if (completedOn > today) return row.refuse('completedOn', REASONS.inTheFuture);
  if (validUntil !== null && validUntil < completedOn) {
    return row.refuse('validUntil', REASONS.endBeforeStart);
  }
  return { person, module, completedOn, validUntil };
}

function resolve(
  { reaches }: ImportContext,
  people: PersonFinder,
  modules: ModuleFinder,
  values: TrainingValues,
  row: RowReader,
): Completion | null {
  const person = people.find(values.person);
  const module = modules.find(values.module);
  if ('reason' in person) row.refuse('person', person.reason);
  else if (!reaches(person.found.authorityId)) row.refuse('person', REASONS.outOfReach);
  if ('reason' in module) row.refuse('module', module.reason);
  if ('reason' in person || 'reason' in module) return null;
  const { completedOn, validUntil } = values;
  const personId = person.found.id;
  return { completedOn, validUntil, personId, personText: values.person, moduleKey: module.found };
}

function keyOf({
  personId,
  moduleKey,
  completedOn,
}: Pick<CompletionOnRecord, 'personId' | 'moduleKey' | 'completedOn'>): string {
  return `${personId} ${moduleKey} ${completedOn}`;
}

function creation({ line, values }: Read<Completion>): Planned<TrainingCompletionInput> {
  const { personId, personText, moduleKey, completedOn, validUntil } = values;
  const said = { moduleKey, completedOn, validUntil };
  return {
    line,
    subject: `${moduleKey}, ${completedOn}`,
    fields: firstValues({ person: personText, module: moduleKey, completedOn, validUntil }),
    input: { ...said, personId, evidenceType: 'IMPORT' },
  };
}

/** Corrects until when completions on record are valid, where a list says another day. */
async function changeEnds(
  { change, results }: ImportContext,
  completions: readonly Read<Completion>[],
  known: ReadonlyMap<string, CompletionOnRecord>,
): Promise<void> {
  const changed = completions.flatMap(({ line, values }) => {
    const onRecord = known.get(keyOf(values));
    if (!onRecord) return [];
    const { moduleKey, completedOn, validUntil } = values;
    const last = onRecord.valid.to === null ? null : localDateOf(onRecord.valid.to - 1);
    const { fields, isEmpty } = new Difference().set('validUntil', last, validUntil);
    if (isEmpty || validUntil === null) {
      results.unchanged(onRecord.id);
      return [];
    }
    const valid = { from: startOfLocalDay(completedOn), to: endOfLocalDay(validUntil) };
    const subject = `${moduleKey}, ${completedOn}`;
    return [{ id: onRecord.id, personId: values.personId, valid, done: { line, subject, fields } }];
  });
  if (changed.length === 0) return;
  await lockRows(
    change,
    TrainingCompletionEntity,
    changed.map(({ id }) => id),
  );
  await updateRows(
    change,
    TrainingCompletionEntity,
    changed.map(({ id, valid }) => ({ id, valid })),
  );
  const personIds = [...new Set(changed.map(({ personId }) => personId))];
  await activatePending(change, personIds);
  change.judge({ accountIds: await accountsTouched(change, { personIds }) });
  for (const { id, done } of changed) results.done('UPDATE', done, id);
}

import { Injectable } from '@nestjs/common';
import { closeAndInsert, TrainingModuleEntity } from '@vieraugen/data';
import { AUTHORIZATION_ROLES } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany } from '../kernel/carry.js';
import { invalid, oneOf, optionalText, requiredText, validInstant } from '../kernel/checks.js';
import { type Changed, Work } from '../kernel/work.js';
import { decideDeclarationsIn, declareTrainingIn } from './declarations.js';
import { recordSession } from './record-session.js';
import { recordTrainingsIn } from './record-trainings.js';
import type {
  DecidedDeclaration,
  DecideDeclarationsInput,
  DeclareTrainingInput,
  DefineTrainingModuleInput,
  RecordedTraining,
  RecordTrainingInput,
  TrainingCompletionInput,
} from './training.inputs.js';

const RECORDING = { action: 'recordTraining', permission: 'training.record' } as const;
const MOST_MONTHS = 120;

/** Which trainings there are and who completed them. No score, ever. */
@Injectable()
export class TrainingService {
  constructor(private readonly work: Work) {}

  /** Puts a module, or its next version, in force from an instant on; answers its key. */
  defineTrainingModule(viewer: Viewer, input: DefineTrainingModuleInput): Promise<Changed<string>> {
    const frame = { action: 'defineTrainingModule', permission: 'catalogue.write' } as const;
    return this.work.change(viewer, { ...frame, reason: input.reason }, async (change) => {
      const module = {
        key: requiredText('key', input.key, 60),
        version: requiredText('version', input.version, 60),
        titleDe: requiredText('titleDe', input.titleDe),
        titleEn: requiredText('titleEn', input.titleEn),
        mandatoryForRoles: input.mandatoryForRoles.map((role) =>
          oneOf('mandatoryForRoles', role, AUTHORIZATION_ROLES),
        ),
        validityMonths: validMonths(input.validityMonths),
        deliveredBy: optionalText('deliveredBy', input.deliveredBy),
        from: validInstant('from', input.from ?? change.now),
      };
      await closeAndInsert(change, TrainingModuleEntity, ['key'], [module]);
      change.judge({ everything: true });
      return module.key;
    });
  }

  /** A session of several persons, answered per person. */
  async recordTraining(
    viewer: Viewer,
    input: RecordTrainingInput,
  ): Promise<Changed<readonly RecordedTraining[]>> {
    const { personIds, reason } = input;
    if (personIds.length === 0) throw noPersons();
    const changed = await this.work.change(viewer, { ...RECORDING, reason }, (change) =>
      recordSession(change, viewer, input),
    );
    const value = personIds.map((personId, at) => ({ personId, outcome: changed.value[at]! }));
    return { ...changed, value };
  }

  /** Declares one's own attendance; it counts once somebody else has confirmed it. */
  declareTraining(viewer: Viewer, input: DeclareTrainingInput): Promise<Changed<string>> {
    const frame = { action: 'declareTraining', permission: 'training.declare' } as const;
    return this.work.change(viewer, frame, (change) => declareTrainingIn(change, viewer, input));
  }

  /** Confirms or declines what others declared, answered per declaration. */
  async decideDeclarations(
    viewer: Viewer,
    input: DecideDeclarationsInput,
  ): Promise<Changed<readonly DecidedDeclaration[]>> {
    const frame = { action: 'decideTrainingDeclarations', permission: 'training.record' } as const;
    const changed = await this.work.change(viewer, { ...frame, reason: input.note }, (change) =>
      decideDeclarationsIn(change, viewer, input),
    );
    const value = input.ids.map((id, at) => ({ id, outcome: changed.value[at]! }));
    return { ...changed, value };
  }

  recordTrainings(
    viewer: Viewer,
    inputs: readonly TrainingCompletionInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, RECORDING, inputs, recordTrainingsIn);
  }
}

function noPersons() {
  return invalid(
    'personIds',
    'Bitte wählen Sie mindestens eine Person.',
    'Please choose at least one person.',
  );
}

function validMonths(months: number): number {
  if (Number.isInteger(months) && months > 0 && months <= MOST_MONTHS) return months;
  throw invalid(
    'validityMonths',
    'Bitte geben Sie eine Dauer zwischen 1 und 120 Monaten an.',
    'Please enter a duration between 1 and 120 months.',
  );
}

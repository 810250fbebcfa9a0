import { usedEvidence } from '@vieraugen/data';
import { found, type Viewer } from '@vieraugen/platform';
import { mayOpen } from '../evidence/evidence-reach.js';
import { keepStatementIn } from '../evidence/keep-evidence.js';
import { invalid } from '../kernel/checks.js';
import { isId } from '../kernel/list.js';
import type { Change } from '../kernel/work.js';

/** What shows that somebody attended: a file that is kept already, or a statement by function. */
export interface TrainingEvidenceInput {
  readonly evidenceId?: string | null;
  readonly statement?: string | null;
}

/** The id of the evidence; a statement is kept here. Without either it is refused. */
export async function evidenceIdOf(
  change: Change,
  viewer: Viewer,
  authorityId: string,
  { evidenceId, statement }: TrainingEvidenceInput,
): Promise<string> {
  if (evidenceId) {
    const [known] = isId(evidenceId) ? await usedEvidence(change, [evidenceId]) : [];
    // Who refers to a file may open it from then on: so only what is open to them already.
    const open = known && mayOpen(viewer, known) ? known : null;
    return found(open, 'Der Nachweis', 'The evidence').id;
  }
  if (!statement?.trim()) throw noEvidence();
  return keepStatementIn(change, viewer, { authorityId, statement, byFunction: viewer.label });
}

function noEvidence() {
  return invalid(
    'statement',
    'Bitte laden Sie die Teilnahmeliste hoch oder sagen Sie, wo der Nachweis liegt.',
    'Please upload the attendance list or say where the evidence is kept.',
  );
}

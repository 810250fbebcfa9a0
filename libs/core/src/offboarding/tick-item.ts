import {
  evidenceByIds,
  type EvidenceRow,
  holdRows,
  lockRows,
  lockWhere,
  OffboardingItemEntity,
  OffboardingTaskEntity,
  updateRows,
  usedEvidence,
} from '@vieraugen/data';
import type { Instant } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { mayOpen } from '../evidence/evidence-reach.js';
import { keepStatementIn } from '../evidence/keep-evidence.js';
import { invalid, notAhead } from '../kernel/checks.js';
import { isId } from '../kernel/list.js';
import { requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { carryOutItem } from './carry-out-item.js';
import { closeTask } from './close-task.js';
import type { TickOffboardingItemInput } from './offboarding.inputs.js';

/**
 * Ticks an item off, only with what shows it. What it means for the account is recorded with it:
 * the change of the secret, the end of sessions and applications, the return of second factors. The
 * last item closes the list, and with it the access that the person still had. Answers the list's id.
 */
export async function tickOffboardingItemIn(
  change: Change,
  viewer: Viewer,
  input: TickOffboardingItemInput,
): Promise<string> {
  const { item, task } = await openItem(change, input.itemId);
  requireSeparation('LEAVING', { confirmer: viewer.personId, holder: task.personId });
  const doneAt = doneWhen(input, task, change.now);
  const evidence = await evidenceOf(change, viewer, input, task.accountId);
  await updateRows(change, OffboardingItemEntity, [
    { id: item.id, doneAt, evidenceId: evidence.id },
  ]);
  await carryOutItem(change, { task, kind: item.kind, doneAt, evidence });
  const all = await lockWhere(change, OffboardingItemEntity, 't.task_id = $1', [task.id]);
  if ([...all.values()].every((one) => one.doneAt !== null))
    await closeTask(change, task, [...all.values()]);
  change.judge({ accountIds: [task.accountId] });
  return task.id;
}

async function openItem(change: Change, itemId: string) {
  const [known] = (await holdRows(change, OffboardingItemEntity, [itemId])).values();
  const taskId = found(known, 'Der Punkt der Abmeldeliste', 'The item of the list').taskId;
  // The list first: two who tick the last two items at once must not both think theirs is not.
  const tasks = await lockRows(change, OffboardingTaskEntity, [taskId]);
  const items = await lockRows(change, OffboardingItemEntity, [itemId]);
  const task = found(tasks.get(taskId), 'Die Abmeldeliste', 'The list');
  const item = found(items.get(itemId), 'Der Punkt der Abmeldeliste', 'The item of the list');
  if (task.closedAt !== null) throw closedAlready();
  if (item.doneAt !== null) throw doneAlready();
  return { item, task };
}

/** Something that was done before the entitlement ended protects from nothing. */
function doneWhen(
  { doneAt }: TickOffboardingItemInput,
  { endedAt }: OffboardingTaskEntity,
  now: Instant,
): Instant {
  const at = notAhead('doneAt', doneAt ?? now, now);
  if (at >= endedAt) return at;
  throw invalid(
    'doneAt',
    'Das zählt erst ab dem Ende der Berechtigung: Vorher kannte die Person den Zugang noch.',
    'This counts from the end of the authorization on: before, the person still had the access.',
  );
}

async function evidenceOf(
  change: Change,
  viewer: Viewer,
  { evidenceId, statement, byFunction }: TickOffboardingItemInput,
  accountId: string,
): Promise<EvidenceRow> {
  if (evidenceId && statement) throw oneOfBoth();
  if (!evidenceId && !statement?.trim()) throw noEvidence();
  if (evidenceId) return keptFile(change, viewer, evidenceId, accountId);
  const id = await keepStatementIn(change, viewer, {
    accountId,
    statement: statement ?? '',
    byFunction: byFunction ?? '',
  });
  const [evidence] = await evidenceByIds(change, [id]);
  return found(evidence, 'Der Nachweis', 'The evidence');
}

/** A file of the account that is open to the viewer: who refers to it may open it from then on. */
async function keptFile(
  change: Change,
  viewer: Viewer,
  id: string,
  accountId: string,
): Promise<EvidenceRow> {
  // Read and not held: evidence never changes, so nobody is given the right to lock it.
  const [known] = isId(id) ? await usedEvidence(change, [id]) : [];
  const open = known?.accountId === accountId && mayOpen(viewer, known) ? known : null;
  return found(open, 'Der Nachweis', 'The evidence');
}

function noEvidence(): ExpectedError {
  return invalid(
    'statement',
    'Ohne Nachweis wird nichts abgehakt: Laden Sie eine Datei hoch, oder geben Sie eine Erklärung ab.',
    'Nothing is ticked off without evidence: upload a file or make a statement.',
  );
}

function oneOfBoth(): ExpectedError {
  return invalid(
    'statement',
    'Bitte geben Sie entweder eine Datei oder eine Erklärung an.',
    'Please give either a file or a statement.',
  );
}

function closedAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Diese Abmeldeliste ist bereits abgeschlossen.',
    'This list has been closed already.',
  );
}

function doneAlready(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieser Punkt ist bereits abgehakt.',
    'This item has been ticked off already.',
  );
}

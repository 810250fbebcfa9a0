import {
  announce,
  FindingEntity,
  FindingEventEntity,
  type FindingEventType,
  insertRows,
  lastEventsOf,
  type LastFindingEvent,
  lockRows,
  newId,
  updateRows,
} from '@vieraugen/data';
import { type FindingEvent, type FindingState, nextFindingState } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { Batch, type ItemOutcome } from '../kernel/batch.js';
import { invalid, optionalText } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { ActOnFindingInput } from './finding.inputs.js';

const EVENT_OF: Readonly<Partial<Record<FindingState, FindingEvent>>> = {
  ACKNOWLEDGED: 'ACKNOWLEDGE',
  IN_REMEDIATION: 'START_REMEDIATION',
  DISMISSED: 'DISMISS',
};

interface Step {
  readonly finding: FindingEntity;
  readonly state: FindingState;
  readonly type: FindingEventType;
}

/** Takes findings to the state that somebody asks for, as far as their lifecycle allows it. */
export async function actOnFindingsIn(
  change: Change,
  viewer: Viewer,
  { ids, action, note }: ActOnFindingInput,
): Promise<readonly ItemOutcome[]> {
  const event = EVENT_OF[action] ?? refuse(action);
  const said = optionalText('note', note, 2_000) ?? null;
  const findings = await lockRows(change, FindingEntity, ids);
  const last = await lastEventsOf(change, [...findings.keys()]);
  const steps = Batch.of(ids).refine((id) => {
    const finding = found(findings.get(id), 'Die Feststellung', 'The finding');
    const state = nextFindingState(finding.state, event) ?? notAnyMore();
    if (event !== 'DISMISS') return { finding, state, type: action as FindingEventType };
    return dismissal(finding, last.get(id), said, viewer);
  });
  await take(change, viewer, steps.values, said);
  return steps.succeed(({ finding }) => finding.id);
}

/** The first person's proposal, or the second one's confirmation. */
function dismissal(
  finding: FindingEntity,
  last: LastFindingEvent | undefined,
  note: string | null,
  viewer: Viewer,
): Step {
  const person = decidingPerson(viewer) ?? nobody();
  if (last?.type === 'DISMISSAL_PROPOSED') {
    requireSeparation('DISMISSAL', { confirmer: person, proposer: last.personId });
    requireSeparation('DISMISSAL', { confirmer: viewer.userId, proposer: last.actorId });
    return { finding, state: 'DISMISSED', type: 'DISMISSED' };
  }
  if (note === null) throw noReason();
  return { finding, state: finding.state, type: 'DISMISSAL_PROPOSED' };
}

async function take(
  change: Change,
  viewer: Viewer,
  steps: readonly Step[],
  note: string | null,
): Promise<void> {
  await updateRows(
    change,
    FindingEntity,
    steps.map(({ finding, state }) => ({ id: finding.id, state })),
  );
  await insertRows(
    change,
    FindingEventEntity,
    steps.map(({ finding, state, type }) => ({
      id: newId(change.now),
      findingId: finding.id,
      authorityId: finding.authorityId,
      accountId: finding.accountId,
      at: change.now,
      type,
      state,
      result: finding.result,
      actorId: viewer.userId,
      actorLabel: viewer.label,
      note,
    })),
  );
  if (steps.length > 0) {
    await announce(
      change,
      ['findings'],
      steps.map(({ finding }) => finding.authorityId),
    );
  }
}

function refuse(action: FindingState): never {
  throw invalid(
    'action',
    `„${action}“ setzt die Prüfung oder ein eigenes Verfahren, nicht diese Schaltfläche.`,
    `“${action}” is set by the evaluation or a procedure of its own, not here.`,
  );
}

function notAnyMore(): never {
  throw new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Das geht nicht: Die Feststellung ist erledigt, verworfen oder schon so weit. Bitte laden Sie die Seite neu.',
    'This cannot be done: the finding is resolved, dismissed or has come that far already. Please reload the page.',
  );
}

function nobody(): never {
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Nur Personen verwerfen Feststellungen.',
    'Only persons dismiss findings.',
  );
}

function noReason(): ExpectedError {
  return invalid(
    'note',
    'Bitte begründen Sie, warum die Feststellung verworfen werden soll.',
    'Please give the reason why the finding should be dismissed.',
  );
}

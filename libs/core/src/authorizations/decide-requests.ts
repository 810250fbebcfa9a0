import {
  type AuthorizationRequestEntity as Request,
  AuthorizationRequestEntity,
  holdRows,
  lockRows,
  PersonEntity,
  updateRows,
} from '@vieraugen/data';
import { requestRefusal, type RequestStatus } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { optionalText, requiredText } from '../kernel/checks.js';
import { may } from '../kernel/insight.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { DecideRequestInput } from './authorization.inputs.js';
import { grantAuthorizationsIn } from './grant-authorizations.js';

/** The manager of the person confirms; nobody else can, and never for themselves. */
export async function confirmRequestIn(
  change: Change,
  viewer: Viewer,
  { id, note }: DecideRequestInput,
): Promise<string> {
  const request = await requestTo(change, id, 'MANAGER_CONFIRMED');
  const confirmedBy = decidingPerson(viewer);
  requireSeparation('GRANT', { confirmer: confirmedBy, holder: request.personId });
  await requireManager(change, viewer, request);
  await updateRows(change, AuthorizationRequestEntity, [
    {
      id,
      status: 'MANAGER_CONFIRMED',
      confirmedBy,
      confirmedAt: change.now,
      decisionNote: optionalText('note', note, 1_000) ?? null,
    },
  ]);
  return id;
}

/** The coordinator grants what the manager has confirmed; it takes effect when the person is trained. */
export async function grantRequestIn(
  change: Change,
  viewer: Viewer,
  { id, note }: DecideRequestInput,
): Promise<string> {
  const request = await requestTo(change, id, 'GRANTED');
  const { accountId, personId, role, accessPurpose, purpose, scope, principalId } = request;
  const { deviceId, wanted, requestedBy, confirmedBy, confirmedAt } = request;
  // What was wanted from a day that has passed meanwhile begins now: nobody grants backwards.
  const from = Math.max(wanted.from, change.now);
  if (wanted.to !== null && wanted.to <= from) throw tooLate();
  const [outcome] = await grantAuthorizationsIn(
    change,
    viewer,
    [
      {
        ...{ accountId, personId, role, accessPurpose, purpose, scope, principalId, deviceId },
        ...{ from, to: wanted.to, requestedById: requestedBy },
        request: { confirmedById: confirmedBy!, confirmedAt: confirmedAt! },
      },
    ],
    { strict: true },
  );
  const authorizationId = outcome!.id!;
  await updateRows(change, AuthorizationRequestEntity, [
    {
      id,
      status: 'GRANTED',
      decidedBy: decidingPerson(viewer),
      decidedAt: change.now,
      decisionNote: optionalText('note', note, 1_000) ?? null,
      authorizationId,
    },
  ]);
  return id;
}

/** The manager or the coordinator denies, and says why. */
export async function denyRequestIn(
  change: Change,
  viewer: Viewer,
  { id, note }: DecideRequestInput,
): Promise<string> {
  const decisionNote = requiredText('note', note, 1_000);
  const request = await requestTo(change, id, 'DENIED');
  if (!may(viewer, 'authorization.grant')) await requireManager(change, viewer, request);
  await updateRows(change, AuthorizationRequestEntity, [
    {
      id,
      status: 'DENIED',
      decidedBy: decidingPerson(viewer),
      decidedAt: change.now,
      decisionNote,
    },
  ]);
  return id;
}

/** Whoever made a request takes it back. */
export async function withdrawRequestIn(
  change: Change,
  viewer: Viewer,
  { id, note }: DecideRequestInput,
): Promise<string> {
  const request = await requestTo(change, id, 'WITHDRAWN');
  const decidedBy = decidingPerson(viewer);
  if (viewer.userId !== null && decidedBy !== request.requestedBy) throw notYours();
  await updateRows(change, AuthorizationRequestEntity, [
    {
      id,
      status: 'WITHDRAWN',
      decidedBy,
      decidedAt: change.now,
      decisionNote: optionalText('note', note, 1_000) ?? null,
    },
  ]);
  return id;
}

/** The request, locked, if a step leads from where it is to where it is to go; else why not. */
async function requestTo(change: Change, id: string, to: RequestStatus): Promise<Request> {
  const row = (await lockRows(change, AuthorizationRequestEntity, [id])).get(id);
  const request = found(row, 'Der Antrag', 'The request');
  const refusal = requestRefusal(request.status, to);
  if (refusal) throw new ExpectedError('NOT_IN_THIS_STATE', refusal.de, refusal.en);
  return request;
}

async function requireManager(
  change: Change,
  viewer: Viewer,
  { personId }: Request,
): Promise<void> {
  if (viewer.userId === null) return;
  const person = (await holdRows(change, PersonEntity, [personId])).get(personId);
  if (viewer.personId !== null && person?.managerId === viewer.personId) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Das bestätigt nur die Führungskraft dieser Person.',
    'Only the manager of this person can do that.',
  );
}

function tooLate(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Der beantragte Zeitraum ist bereits vorbei.',
    'The time that was requested is over already.',
  );
}

function notYours(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Einen Antrag zieht nur zurück, wer ihn gestellt hat.',
    'A request is withdrawn only by whoever made it.',
  );
}

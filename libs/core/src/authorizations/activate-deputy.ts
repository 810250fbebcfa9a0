import {
  AccountEntity,
  AuthorizationEntity,
  DeputyActivationEntity,
  holdRows,
  insertRows,
  lockRows,
  newId,
  trainingFactsOf,
  updateRows,
} from '@vieraugen/data';
import { contains, hasEnded, type Interval } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { validInterval } from '../kernel/checks.js';
import {
  decidingPerson,
  recordsThePast,
  requireSeparation,
} from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { isTrained, trainedRoles } from './activation.js';
import type { ActivateDeputyInput } from './authorization.inputs.js';
import { openAccess } from './open-access.js';

/** Calls upon a deputy for a time, trained ones only, and opens the access that is needed for it. */
export async function activateDeputyIn(
  change: Change,
  viewer: Viewer,
  input: ActivateDeputyInput,
): Promise<string> {
  const rows = await lockRows(change, AuthorizationEntity, [input.authorizationId]);
  const deputy = found(rows.get(input.authorizationId), 'Die Berechtigung', 'The authorization');
  const { id, accountId, authorityId, personId } = deputy;
  const valid = validInterval(input.from, input.to);
  if (deputy.role !== 'DEPUTY') throw noDeputy();
  if (!contains(deputy.valid, valid.from)) throw notInForce();
  const activatedBy = decidingPerson(viewer);
  requireSeparation('GRANT', { granter: activatedBy, holder: personId });
  if (!recordsThePast(viewer, valid.from, change.now)) await requireTraining(change, deputy, valid);
  if (deputy.activatedAt === null) {
    await updateRows(change, AuthorizationEntity, [{ id, activatedAt: valid.from }]);
  }
  const activation = {
    id: newId(change.now),
    authorizationId: id,
    accountId,
    authorityId,
    activatedBy,
    valid,
  };
  const inserted = await insertRows(change, DeputyActivationEntity, [activation], {
    skipConflicts: true,
  });
  if (inserted.size === 0) throw activeAlready();
  const account = (await holdRows(change, AccountEntity, [accountId])).get(accountId)!;
  if (!hasEnded(valid, change.now))
    await openAccess(change, [{ account, holderId: personId, from: valid.from }]);
  change.judge({ accountIds: [accountId] });
  return id;
}

async function requireTraining(
  change: Change,
  { personId, principalId }: AuthorizationEntity,
  valid: Interval,
): Promise<void> {
  const principals = principalId
    ? await holdRows(change, AuthorizationEntity, [principalId])
    : null;
  const roles = trainedRoles('DEPUTY', principals?.get(principalId!)?.role ?? null);
  const facts = (await trainingFactsOf(change, [personId])).get(personId);
  if (isTrained(facts, personId, roles, valid.from)) return;
  throw new ExpectedError(
    'TRAINING_MISSING',
    'Der Vertretung fehlt eine gültige Pflichtschulung. Erst schulen, dann freischalten.',
    'The deputy lacks a valid mandatory training. Train first, then activate.',
  );
}

function noDeputy(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Einen Vertretungsfall gibt es nur für eine Vertretung.',
    'Only a deputy can be called upon.',
  );
}

function notInForce(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Die Vertretung ist zu diesem Zeitpunkt nicht in Kraft.',
    'The deputyship is not in force at that instant.',
    'from',
  );
}

function activeAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Für diesen Zeitraum ist bereits ein Vertretungsfall eingetragen.',
    'An activation is on record for that time already.',
  );
}

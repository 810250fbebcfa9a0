import {
  AccountEntity,
  AuthorizationEntity,
  AuthorizationRequestEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  newId,
  PersonEntity,
} from '@vieraugen/data';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { registerDevicesIn } from '../devices/register-devices.js';
import { validInterval } from '../kernel/checks.js';
import { decidingPerson } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import { accountsOver, requireNotOver } from './accounts-over.js';
import type { RequestAuthorizationInput } from './authorization.inputs.js';
import { principalOf, validGrant } from './grant-authorizations.js';

/**
 * Asks that somebody is authorised. A device that is not on record yet is registered with it, so that
 * one form is enough. Answers the request's id.
 */
export async function requestAuthorizationIn(
  change: Change,
  viewer: Viewer,
  input: RequestAuthorizationInput,
): Promise<string> {
  const { accountId, personId, principalId } = input;
  const requestedBy = decidingPerson(viewer);
  if (requestedBy === null) throw nobodyAsks();
  const accounts = await holdRows(change, AccountEntity, [accountId]);
  const account = found(accounts.get(accountId), 'Der Account', 'The account');
  requireNotOver(await accountsOver(change, [account.id]), account.id);
  const people = await holdRows(change, PersonEntity, [personId]);
  found(people.get(personId), 'Die Person', 'The person');
  const principals = await holdRows(change, AuthorizationEntity, principalId ? [principalId] : []);
  const request = {
    ...validGrant(input),
    id: newId(change.now),
    accountId,
    authorityId: account.authorityId,
    personId,
    principalId: principalOf(input, { principals })?.id ?? null,
    deviceId: await deviceOf(change, viewer, input, account),
    wanted: validInterval(input.from ?? change.now, input.to),
    status: 'REQUESTED' as const,
    requestedBy,
    requestedAt: change.now,
  };
  const inserted = await insertRows(change, AuthorizationRequestEntity, [request], {
    skipConflicts: true,
  });
  if (inserted.size === 0) throw askedAlready();
  return request.id;
}

async function deviceOf(
  change: Change,
  viewer: Viewer,
  { deviceId, newDevice, personId }: RequestAuthorizationInput,
  { authorityId }: AccountEntity,
): Promise<string | null> {
  if (newDevice) {
    const device = { authorityId, custodianId: personId, ...newDevice };
    const [registered] = await registerDevicesIn(change, viewer, [device], { strict: true });
    return registered?.id ?? null;
  }
  if (!deviceId) return null;
  const devices = await holdRows(change, DeviceEntity, [deviceId]);
  return found(devices.get(deviceId), 'Das Gerät', 'The device').id;
}

function nobodyAsks(): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    'Ein Antrag braucht eine Person, die ihn stellt. Was bereits gilt, tragen Sie als Berechtigung ein.',
    'A request needs a person who makes it. What is in force already is entered as an authorization.',
  );
}

function askedAlready(): ExpectedError {
  return new ExpectedError(
    'CONFLICT',
    'Für diese Person ist diese Berechtigung bereits beantragt.',
    'This authorization has been requested for this person already.',
    'personId',
  );
}

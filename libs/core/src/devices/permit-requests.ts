import {
  AccountEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  lockRows,
  lockWhere,
  newId,
  PermitRequestEntity,
  updateRows,
} from '@vieraugen/data';
import { PERMIT_CONDITIONS, type PermitCondition, plusMonths, ruleOf } from '@vieraugen/domain';
import { found, type Viewer } from '@vieraugen/platform';
import { oneOf, optionalText, requiredText, validInterval } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type {
  ConfirmPermitConditionsInput,
  NotePermitRequestInput,
  RequestPermitInput,
} from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';
import { PERMIT_REFUSALS } from './permit-refusals.js';

/** How long a permit may last at most (ORP.5.A5): what DEV-03 asks where no policy says otherwise. */
const MONTHS = Number(ruleOf('DEV-03').parameters.maxMonths);
const OPEN = ['REQUESTED', 'NOTED', 'VETOED'];

/** Asks for the permit to use a private device; answers the device's id. */
export async function requestPermitIn(
  change: Change,
  viewer: Viewer,
  input: RequestPermitInput,
): Promise<string> {
  const { deviceId, accountIds } = input;
  const device = found(
    (await lockRows(change, DeviceEntity, [deviceId])).get(deviceId),
    'Das Gerät',
    'The device',
  );
  if (device.ownership !== 'PRIVATE') throw PERMIT_REFUSALS.officialNeedsNone();
  const personId = device.custodianId ?? '';
  if (personId === '') throw PERMIT_REFUSALS.nobodyUsesIt();
  requireOwnDevice(viewer, personId, device.authorityId);
  if (!input.officialDeviceOffered) throw PERMIT_REFUSALS.offerFirst();
  await requireNoneOpen(change, deviceId);
  const accounts = await holdRows(change, AccountEntity, accountIds);
  if (accountIds.length === 0) throw PERMIT_REFUSALS.noAccounts();
  for (const id of accountIds) found(accounts.get(id), 'Der Account', 'The account');
  const valid = validInterval(input.from ?? change.now, input.to);
  if (input.to > plusMonths(valid.from, MONTHS)) throw PERMIT_REFUSALS.tooLong();
  const confirmed = input.confirmedConditions ?? [];
  if (confirmed.length > 0) requireHolder(viewer, personId);
  await insertRows(change, PermitRequestEntity, [
    {
      id: newId(change.now),
      deviceId,
      personId,
      authorityId: device.authorityId,
      accountIds,
      ground: requiredText('ground', input.ground, 2_000),
      allowedWindow: optionalText('allowedWindow', input.allowedWindow),
      confirmedConditions: confirmed.length > 0 ? known(confirmed) : null,
      requestedBy: viewer.personId,
      state: 'REQUESTED',
      valid,
    },
  ]);
  return deviceId;
}

/** The holder, and nobody else, confirms to keep the conditions; answers the device's id. */
export async function confirmPermitConditionsIn(
  change: Change,
  viewer: Viewer,
  { requestId, conditions }: ConfirmPermitConditionsInput,
): Promise<string> {
  const request = await openRequest(change, requestId);
  requireHolder(viewer, request.personId);
  const confirmedConditions = known([...(request.confirmedConditions ?? []), ...conditions]);
  await updateRows(change, PermitRequestEntity, [{ id: requestId, confirmedConditions }]);
  return request.deviceId;
}

/** What information security says, with the power to say no; answers the device's id. */
export async function notePermitRequestIn(
  change: Change,
  viewer: Viewer,
  { requestId, note, veto }: NotePermitRequestInput,
): Promise<string> {
  const request = await openRequest(change, requestId);
  const notedBy = decidingPerson(viewer);
  requireSeparation('PERMIT', { noter: notedBy, holder: request.personId });
  await updateRows(change, PermitRequestEntity, [
    {
      id: requestId,
      state: veto ? 'VETOED' : 'NOTED',
      securityNote: requiredText('note', note, 2_000),
      notedBy,
      notedAt: change.now,
    },
  ]);
  return request.deviceId;
}

/** A request that nobody has decided on yet. */
export async function openRequest(change: Change, id: string): Promise<PermitRequestEntity> {
  const request = found(
    (await lockRows(change, PermitRequestEntity, [id])).get(id),
    'Der Antrag',
    'The request',
  );
  if (OPEN.includes(request.state)) return request;
  throw PERMIT_REFUSALS.decidedAlready();
}

async function requireNoneOpen(change: Change, deviceId: string): Promise<void> {
  const open = await lockWhere(
    change,
    PermitRequestEntity,
    't.device_id = $1 and t.state = any ($2::text[])',
    [deviceId, OPEN],
  );
  if (open.size === 0) return;
  throw PERMIT_REFUSALS.openAlready();
}

function requireHolder(viewer: Viewer, personId: string): void {
  if (viewer.userId === null || viewer.personId === personId) return;
  throw PERMIT_REFUSALS.holderConfirms();
}

function known(conditions: readonly string[]): readonly PermitCondition[] {
  const given = conditions.map((one) => oneOf('conditions', one, PERMIT_CONDITIONS));
  return PERMIT_CONDITIONS.filter((one) => given.includes(one));
}

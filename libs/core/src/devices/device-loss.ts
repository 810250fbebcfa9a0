import {
  CredentialEventEntity,
  DeviceEntity,
  devicesUsedBy,
  holdRows,
  insertRows,
  lostAccessOf,
  newId,
} from '@vieraugen/data';
import { CREDENTIAL_EVENTS } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { accountOf } from '../access/access-grants.js';
import { invalid, notAhead, oneOf, optionalText } from '../kernel/checks.js';
import type { Change } from '../kernel/work.js';
import { changeDeviceStatusIn } from './change-status.js';
import type { ReportDeviceLossInput, SecureLostDeviceInput } from './device.inputs.js';
import { requireOwnDevice } from './own-device.js';

/** Says that a device is lost, since when it is: from then on four hours count (DEV-05). */
export async function reportDeviceLossIn(
  change: Change,
  viewer: Viewer,
  { id, at, circumstances }: ReportDeviceLossInput,
): Promise<string> {
  const lostAt = notAhead('at', at ?? change.now, change.now);
  const reason = optionalText('circumstances', circumstances, 1_000);
  return changeDeviceStatusIn(change, viewer, { id, status: 'LOST', at: lostAt, reason });
}

/** Records that sessions were ended and secrets changed after a loss, for several accounts at once. */
export async function secureLostDeviceIn(
  change: Change,
  viewer: Viewer,
  input: SecureLostDeviceInput,
): Promise<string> {
  const { deviceId, accountIds } = input;
  const device = found(
    (await holdRows(change, DeviceEntity, [deviceId])).get(deviceId),
    'Das Gerät',
    'The device',
  );
  const used = viewer.personId
    ? await devicesUsedBy(change, viewer.personId, [deviceId], change.now)
    : null;
  if (!used?.has(deviceId)) requireOwnDevice(viewer, device.custodianId, device.authorityId);
  const lost = await lostAccessOf(change, [deviceId], change.now);
  const lostAt = lost[0]?.lostAt;
  if (lostAt === undefined) throw notLost();
  const at = notAhead('at', input.at ?? change.now, change.now);
  if (at < lostAt) throw beforeLoss();
  const events = input.events.map((event) => oneOf('events', event, CREDENTIAL_EVENTS));
  if (events.length === 0 || accountIds.length === 0) throw nothingDone();
  const evidence = optionalText('evidence', input.evidence, 2_000) ?? null;
  for (const accountId of accountIds) {
    found(
      lost.find((one) => one.accountId === accountId),
      'Der Account zu diesem Gerät',
      'The account of this device',
    );
    const { authorityId } = await accountOf(change, accountId);
    await insertRows(
      change,
      CredentialEventEntity,
      events.map((event) => ({
        id: newId(change.now),
        credentialId: null,
        accountId,
        authorityId,
        event,
        occurredAt: at,
        cause: 'Verlust eines Geräts',
        byFunction: viewer.label,
        evidence,
      })),
    );
  }
  change.judge({ accountIds });
  return deviceId;
}

function notLost(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Dieses Gerät ist nicht als verloren gemeldet, oder es war mit keinem Account verbunden.',
    'This device is not reported as lost, or it was linked to no account.',
    'deviceId',
  );
}

function beforeLoss(): ExpectedError {
  return invalid(
    'at',
    'Das liegt vor dem Verlust und sperrt niemanden aus.',
    'This lies before the loss and locks nobody out.',
  );
}

function nothingDone(): ExpectedError {
  return invalid(
    'events',
    'Bitte wählen Sie, was bei welchem Account getan wurde.',
    'Please choose what was done on which account.',
  );
}

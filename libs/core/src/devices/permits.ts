import {
  AccountEntity,
  DeviceEntity,
  holdRows,
  insertRows,
  newId,
  PersonEntity,
  PrivateUsePermitEntity,
} from '@vieraugen/data';
import { PERMIT_CONDITIONS, plusMonths } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { invalid, oneOf, optionalText, requiredText, validInterval } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { IssuePermitInput } from './device.inputs.js';

/** How long a permit may last at most (ORP.5.A5, DEV-03). */
const MONTHS = 12;

/** Permits the use of a private device for accounts, for a time; answers the device's id. */
export async function issuePermitIn(
  change: Change,
  viewer: Viewer,
  input: IssuePermitInput,
): Promise<string> {
  const { deviceId, personId, accountIds, requestedById } = input;
  const device = found(
    (await holdRows(change, DeviceEntity, [deviceId])).get(deviceId),
    'Das Gerät',
    'The device',
  );
  if (device.ownership !== 'PRIVATE') throw officialNeedsNone();
  found(
    (await holdRows(change, PersonEntity, [personId])).get(personId),
    'Die Person',
    'The person',
  );
  const accounts = await holdRows(change, AccountEntity, accountIds);
  if (accountIds.length === 0) throw noAccounts();
  for (const id of accountIds) found(accounts.get(id), 'Der Account', 'The account');
  const approvedBy = decidingPerson(viewer, input.statedApprovedById);
  requireSeparation('PERMIT', { approver: approvedBy, holder: personId, requester: requestedById });
  const valid = validInterval(input.from ?? change.now, input.to);
  if (input.to > plusMonths(valid.from, MONTHS)) throw tooLong();
  await insertRows(change, PrivateUsePermitEntity, [
    {
      id: newId(change.now),
      deviceId,
      personId,
      authorityId: device.authorityId,
      accountIds,
      reason: requiredText('ground', input.ground, 2_000),
      conditions: (input.conditions ?? []).map((one) =>
        oneOf('conditions', one, PERMIT_CONDITIONS),
      ),
      allowedWindow: optionalText('allowedWindow', input.allowedWindow),
      requestedBy: requestedById ?? null,
      approvedBy,
      securityOfficerNote: optionalText('securityOfficerNote', input.securityOfficerNote, 2_000),
      valid,
    },
  ]);
  change.judge({ accountIds });
  return deviceId;
}

function officialNeedsNone(): ExpectedError {
  return new ExpectedError(
    'NOT_IN_THIS_STATE',
    'Ein Dienstgerät braucht keine Genehmigung zur privaten Nutzung.',
    'An official device needs no permit for private use.',
    'deviceId',
  );
}

function noAccounts(): ExpectedError {
  return invalid(
    'accountIds',
    'Bitte wählen Sie mindestens einen Account.',
    'Please choose at least one account.',
  );
}

function tooLong(): ExpectedError {
  return invalid(
    'to',
    'Eine Genehmigung gilt höchstens zwölf Monate.',
    'A permit lasts twelve months at most.',
  );
}

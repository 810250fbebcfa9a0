import {
  closeAndInsert,
  DeviceStateEntity,
  insertRows,
  lockWhere,
  newId,
  PermitRequestEntity,
  PrivateUsePermitEntity,
  updateRows,
} from '@vieraugen/data';
import { contains, PERMIT_CONDITIONS } from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { optionalText, requiredText, validInterval } from '../kernel/checks.js';
import { decidingPerson, requireSeparation } from '../kernel/separation-of-duties.js';
import type { Change } from '../kernel/work.js';
import type { DecidePermitRequestInput } from './device.inputs.js';
import { PERMIT_REFUSALS } from './permit-refusals.js';
import { openRequest } from './permit-requests.js';

/** Grants the permit, or does not: somebody else than who asks, uses or gave the note. */
export async function decidePermitRequestIn(
  change: Change,
  viewer: Viewer,
  input: DecidePermitRequestInput,
): Promise<string> {
  const request = await openRequest(change, input.requestId);
  const decidedBy = decidingPerson(viewer);
  requireSeparation('PERMIT', {
    approver: decidedBy,
    holder: request.personId,
    requester: request.requestedBy,
    noter: request.notedBy,
  });
  const decisionReason = input.grant
    ? optionalText('decisionReason', input.decisionReason, 2_000)
    : requiredText('decisionReason', input.decisionReason, 2_000);
  const permitId = input.grant ? await grant(change, request, decidedBy) : null;
  await updateRows(change, PermitRequestEntity, [
    {
      id: request.id,
      state: input.grant ? 'GRANTED' : 'DENIED',
      decisionReason: decisionReason ?? null,
      decidedBy,
      decidedAt: change.now,
      permitId,
    },
  ]);
  return request.deviceId;
}

async function grant(
  change: Change,
  request: PermitRequestEntity,
  approvedBy: string | null,
): Promise<string> {
  requireGrantable(request);
  const { deviceId, personId, authorityId, accountIds, valid } = request;
  // A permit does not begin before it is granted, whatever was asked for.
  const from = Math.max(valid.from, change.now);
  const id = newId(change.now);
  await insertRows(change, PrivateUsePermitEntity, [
    {
      id,
      deviceId,
      personId,
      authorityId,
      accountIds,
      reason: request.ground,
      conditions: PERMIT_CONDITIONS,
      confirmedConditions: request.confirmedConditions,
      allowedWindow: request.allowedWindow,
      requestedBy: request.requestedBy,
      approvedBy,
      securityOfficerNote: request.securityNote,
      valid: validInterval(from, valid.to),
    },
  ]);
  await approveDevice(change, deviceId, authorityId);
  change.judge({ accountIds });
  return id;
}

/** A private device is approved with its permit and not on its own. */
async function approveDevice(change: Change, deviceId: string, authorityId: string): Promise<void> {
  const states = await lockWhere(change, DeviceStateEntity, 't.device_id = $1', [deviceId]);
  const current = [...states.values()].find(({ valid }) => contains(valid, change.now));
  if (current?.status !== 'DECLARED') return;
  const approved = { deviceId, authorityId, status: 'APPROVED' as const, reason: null };
  await closeAndInsert(
    change,
    DeviceStateEntity,
    ['deviceId'],
    [{ ...approved, from: change.now }],
  );
}

function requireGrantable({ state, confirmedConditions, valid }: PermitRequestEntity): void {
  if (state === 'VETOED') throw PERMIT_REFUSALS.vetoed();
  if (state !== 'NOTED') throw PERMIT_REFUSALS.noteFirst();
  const open = PERMIT_CONDITIONS.filter((one) => !confirmedConditions?.includes(one));
  if (open.length > 0) throw PERMIT_REFUSALS.conditionsOpen();
  if (valid.to === null) throw PERMIT_REFUSALS.tooLong();
}

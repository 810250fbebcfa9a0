import {
  AuthorizationEntity,
  AuthorizationSuspensionEntity,
  DeputyActivationEntity,
  DeviceUseEntity,
} from '@vieraugen/data';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan, AuthorizationPlan } from '../plan/account-plan.js';
import type { AccountDatum } from '../data/accounts.data.js';
import { of } from './account-rows.js';
import { deviceId, personId } from './people-rows.js';
import type { Register } from './register.js';

export const authorizationId = (key: string): string => demoId(`authorization/${key}`);

/** The id of a person who is named by key, or null. */
export const recordedGrantor = (key: string | null): string | null => key && personId(key);

export function recordAuthorizations(register: Register, plan: AccountPlan): void {
  for (const one of plan.authorizations) {
    recordAuthorization(register, plan.datum, one);
    recordInterruptions(register, plan.datum, one);
    recordDeviceUses(register, plan.datum, one);
  }
}

function recordAuthorization(
  register: Register,
  datum: AccountDatum,
  one: AuthorizationPlan,
): void {
  const revokedBy = recordedGrantor(one.grantedBy);
  register.enterAndEnd(
    { enter: 'grantAuthorization', end: 'endAuthorization' },
    AuthorizationEntity,
    one,
    {
      id: authorizationId(one.key),
      ...of(datum),
      personId: personId(one.person),
      role: one.role,
      accessPurpose: one.accessPurpose,
      purpose: one.purpose,
      scope: one.scope,
      principalId: one.principal && authorizationId(one.principal),
      requestedBy: recordedGrantor(one.requestedBy),
      managerConfirmedBy: recordedGrantor(one.managerConfirmedBy),
      managerConfirmedAt: one.managerConfirmedBy ? one.from : null,
      grantedBy: recordedGrantor(one.grantedBy),
      grantedAt: one.grantedAt,
      activatedAt: one.activatedAt,
    },
    one.to === null ? {} : { revocationTrigger: one.trigger ?? 'REVIEW', revokedBy },
  );
}

function recordInterruptions(
  register: Register,
  datum: AccountDatum,
  one: AuthorizationPlan,
): void {
  const authorization = { authorizationId: authorizationId(one.key), ...of(datum) };
  for (const { key, reason, ...stretch } of one.suspensions)
    register.enterAndEnd(
      { enter: 'suspendAuthorization' },
      AuthorizationSuspensionEntity,
      stretch,
      { id: demoId(`suspension/${key}`), ...authorization, suspendedBy: null, reason },
    );
  for (const { key, ...stretch } of one.activations)
    register.enterAndEnd({ enter: 'activateDeputy' }, DeputyActivationEntity, stretch, {
      id: demoId(`activation/${key}`),
      ...authorization,
      activatedBy: personId(`${datum.authority}/head`),
    });
}

function recordDeviceUses(register: Register, datum: AccountDatum, one: AuthorizationPlan): void {
  for (const { key, device, ...stretch } of one.devices)
    register.enterAndEnd({ enter: 'linkDevice' }, DeviceUseEntity, stretch, {
      id: demoId(`device-use/${key}`),
      deviceId: deviceId(device),
      authorizationId: authorizationId(one.key),
      ...of(datum),
      approvedBy: recordedGrantor(one.grantedBy),
    });
}

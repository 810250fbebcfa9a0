import {
  AccessGrantEntity,
  ConnectedAppEntity,
  CredentialEntity,
  CredentialEventEntity,
  PrivateUsePermitEntity,
  SecondFactorEntity,
} from '@vieraugen/data';
import { demoId } from '../kernel/demo-id.js';
import type { AccountPlan } from '../plan/account-plan.js';
import { ministryOf } from '../plan/default-account.js';
import { of } from './account-rows.js';
import { accountId, deviceId, personId } from './people-rows.js';
import type { Register } from './register.js';

export function recordAccess(register: Register, plan: AccountPlan): void {
  recordGrants(register, plan);
  recordCredential(register, plan);
  recordFactors(register, plan);
  recordApps(register, plan);
  recordPermits(register, plan);
}

function recordGrants(register: Register, { datum, grants }: AccountPlan): void {
  for (const { key, holder, mechanism, device, evidence, ...stretch } of grants)
    register.enterAndEnd(
      { enter: 'recordAccessGrant', end: 'closeAccessGrant' },
      AccessGrantEntity,
      stretch,
      {
        id: demoId(`grant/${key}`),
        ...of(datum),
        holderId: holder && personId(holder),
        mechanism,
        deviceId: device === undefined ? null : deviceId(device),
      },
      stretch.to === null ? {} : { untilEvidence: evidence ?? 'Entzug in der Plattform geprüft' },
    );
}

function recordCredential(
  register: Register,
  { datum, since, credentialEvents }: AccountPlan,
): void {
  const id = demoId(`credential/${datum.key}`);
  register.enter(
    { enter: 'registerCredential' },
    CredentialEntity,
    { from: since, to: null },
    {
      id,
      ...of(datum),
      kind: 'PASSWORD',
      storage: 'VAULT',
    },
  );
  for (const { key, event, at, cause } of credentialEvents)
    register.recordings.insert(
      register.occasion('recordCredentialEvent', at),
      CredentialEventEntity,
      {
        id: demoId(`credential-event/${key}`),
        credentialId: id,
        ...of(datum),
        event,
        occurredAt: at,
        cause,
        byFunction: 'Accountverantwortliche/r',
      },
    );
}

function recordFactors(register: Register, { datum, factors }: AccountPlan): void {
  for (const { key, type, holder, device, backupCodes, evidenceAt, ...stretch } of factors)
    register.enterAndEnd(
      { enter: 'recordSecondFactor', end: 'endSecondFactor' },
      SecondFactorEntity,
      // Evidence that is newer than the factor's entry came with the last look at it.
      { ...stretch, recordedAt: stretch.recordedAt ?? evidenceAt ?? undefined },
      {
        id: demoId(`factor/${key}`),
        ...of(datum),
        type,
        deviceId: device && deviceId(device),
        holderId: holder && personId(holder),
        backupCodesDeposited: backupCodes,
        evidenceAt,
      },
    );
}

function recordApps(register: Register, { datum, apps }: AccountPlan): void {
  for (const { key, name, approvedUntil, ...stretch } of apps)
    register.enterAndEnd(
      { enter: 'recordConnectedApp', end: 'revokeConnectedApp' },
      ConnectedAppEntity,
      stretch,
      {
        id: demoId(`app/${key}`),
        ...of(datum),
        appName: name,
        vendor: 'Demo-Anbieter',
        scopes: ['Lesen', 'Veröffentlichen'],
        approvedBy: personId(`${ministryOf(datum.authority)}/coord`),
        approvedUntil,
        lastReviewedAt: stretch.from,
      },
    );
}

function recordPermits(register: Register, { datum, permits }: AccountPlan): void {
  for (const { key, device, person, from, to, conditions, ...kept } of permits)
    register.enter(
      { enter: 'issuePermit' },
      PrivateUsePermitEntity,
      { from, to },
      {
        id: demoId(`permit/${key}`),
        deviceId: deviceId(device),
        personId: personId(person),
        authorityId: of(datum).authorityId,
        accountIds: [accountId(datum.key)],
        reason: 'Bereitschaft ohne dienstliches Mobilgerät',
        conditions,
        confirmedConditions: kept.confirmed ?? conditions,
        deletionProvenAt: kept.deletionProvenAt ?? null,
        deletionEvidence: kept.deletionProvenAt ? 'Konto vom Gerät entfernt (Demo)' : null,
        requestedBy: personId(`${datum.authority}/head`),
        approvedBy: personId(`${ministryOf(datum.authority)}/coord`),
        securityOfficerNote: 'Keine Bedenken bei Einhaltung der Auflagen',
      },
    );
}

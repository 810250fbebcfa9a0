import {
  ApproverMandateEntity,
  DeviceEntity,
  DeviceStateEntity,
  FunctionAssignmentEntity,
  PersonEntity,
  PersonNameEntity,
  TrainingCompletionEntity,
} from '@vieraugen/data';
import { DAY, HOUR, type Instant, plusMonths, startOfLocalDay } from '@vieraugen/domain';
import { TRAINING_MODULES } from '../data/policies.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { CompletionPlan, DevicePlan, MandatePlan } from '../plan/account-plan.js';
import type { PersonPlan } from '../plan/people.js';
import { monthsOf } from '../plan/trainings.js';
import { need, type World } from '../plan/world.js';
import { moduleId } from './policy-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

export const personId = (key: string): string => demoId(`person/${key}`);
export const deviceId = (key: string): string => demoId(`device/${key}`);
export const accountId = (key: string): string => demoId(`account/${key}`);

export function recordPeople(register: Register, world: World): void {
  for (const person of world.people.values()) recordPerson(register, person);
  for (const person of world.people.values()) recordFunctions(register, person);
}

function recordPerson(register: Register, person: PersonPlan): void {
  const id = personId(person.key);
  const from = Math.min(...person.functions.map((one) => one.from));
  const number = String(person.number).padStart(4, '0');
  const verbs = { enter: 'registerPerson' };
  register.enter(
    verbs,
    PersonEntity,
    { from, to: null },
    {
      id,
      authorityId: authorityId(person.authority),
      externalId: `DEMO-P-${number}`,
      functionLabel: person.label,
      managerId: person.manager && personId(person.manager),
      isDemo: true,
    },
  );
  register.enter(
    verbs,
    PersonNameEntity,
    { from, to: null },
    {
      id: demoId(`person/${person.key}/name`),
      personId: id,
      authorityId: authorityId(person.authority),
      givenName: 'Demo',
      surname: `Person ${number}`,
      email: `demo.person.${number}@${person.authority}.demo.example`,
    },
  );
}

function recordFunctions(register: Register, person: PersonPlan): void {
  for (const { key, authority, function: held, label, from, to } of person.functions)
    register.enterAndEnd(
      { enter: 'assignFunction', end: 'endFunction' },
      FunctionAssignmentEntity,
      // Who leaves is reported at once: that is what the rest depends on.
      { from, to, endRecordedAt: to === null ? undefined : to + 8 * HOUR },
      {
        id: demoId(`function/${key}`),
        personId: personId(person.key),
        authorityId: authorityId(authority),
        function: held,
        label,
      },
    );
}

export function recordMandates(register: Register, mandates: readonly MandatePlan[]): void {
  for (const { key, authority, person, kind, accounts, from, to } of mandates)
    register.enterAndEnd(
      { enter: 'appointApprover', end: 'endMandate' },
      ApproverMandateEntity,
      { from, to },
      {
        id: demoId(`mandate/${key}`),
        personId: personId(person),
        authorityId: authorityId(authority),
        accountIds: accounts?.map(accountId) ?? null,
        kind,
        appointedByFunction: 'Hausleitung',
      },
    );
}

export function recordDevices(register: Register, world: World): void {
  for (const device of world.devices.values()) recordDevice(register, device);
  for (const device of world.devices.values()) recordDeviceStates(register, device);
}

function recordDevice(register: Register, device: DevicePlan): void {
  const official = device.ownership === 'OFFICIAL';
  const from = device.states[0]?.from ?? register.days.now;
  const occasion = register.occasion('registerDevice', from);
  register.recordings.insert(occasion, DeviceEntity, {
    id: deviceId(device.key),
    authorityId: authorityId(device.authority),
    ownership: device.ownership,
    category: device.category,
    assetTag: device.assetTag,
    nickname: device.nickname,
    custodianId: device.custodian && personId(device.custodian),
    // Of a private device only what its user declares is kept.
    osFamily: official ? 'Windows' : null,
    osSupportedUntil: official ? '2029-10-09' : null,
    encryption: true,
    screenLock: true,
    mdmState: official ? 'MANAGED' : null,
    lastPostureCheckAt: official ? Math.max(from, occasion.at - 3 * DAY) : null,
    isDemo: true,
    ...device.flaws,
  });
  if (official) recordChecks(register, deviceId(device.key), occasion.at);
}

/** Days back at which the demo's device management was last matched with: never a month apart. */
const CHECKS = [68, 40, 12];

function recordChecks(register: Register, id: string, since: Instant): void {
  for (const ago of CHECKS) {
    const lastPostureCheckAt = register.days.ago(ago, '03:00');
    if (lastPostureCheckAt <= since) continue;
    const reason = 'Abgleich mit der Geräteverwaltung (Demo)';
    register.recordings.correct(
      { at: lastPostureCheckAt, action: 'changeDevice', reason },
      DeviceEntity,
      { id, lastPostureCheckAt },
    );
  }
}

function recordDeviceStates(register: Register, { key, authority, states }: DevicePlan): void {
  states.forEach(({ status, from, to }, index) =>
    register.enterAndEnd(
      { enter: 'changeDeviceStatus' },
      DeviceStateEntity,
      { from, to },
      {
        id: demoId(`device/${key}/state/${index}`),
        deviceId: deviceId(key),
        authorityId: authorityId(authority),
        status,
      },
    ),
  );
}

export function recordCompletions(register: Register, world: World): void {
  for (const completion of world.completions) recordCompletion(register, world, completion);
}

function recordCompletion(register: Register, world: World, completion: CompletionPlan): void {
  const { key, person, module, on, recordedAt } = completion;
  const versions = TRAINING_MODULES.filter((one) => one.key === module);
  const held = versions.findLast((one) => startOfLocalDay(one.from) <= on) ?? versions[0];
  const version = held?.version ?? '';
  const valid = { from: on, to: plusMonths(on, monthsOf(module)) };
  register.enter(
    { enter: 'recordTraining' },
    TrainingCompletionEntity,
    { ...valid, recordedAt },
    {
      id: demoId(`completion/${key}`),
      personId: personId(person),
      authorityId: authorityId(need(world.people, person).authority),
      moduleId: moduleId(module, version),
      moduleKey: module,
      evidenceType: 'ATTENDANCE_LIST',
    },
  );
}

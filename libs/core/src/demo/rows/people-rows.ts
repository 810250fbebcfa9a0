import {
  ApproverMandateEntity,
  DeviceCheckEntity,
  DeviceEntity,
  DeviceStateEntity,
  FunctionAssignmentEntity,
  PersonEntity,
  PersonNameEntity,
  TrainingCompletionEntity,
} from '@vieraugen/data';
import {
  contains,
  type DeviceCheckSource,
  type DeviceStatus,
  HOUR,
  type Instant,
  plusMonths,
  startOfLocalDay,
} from '@vieraugen/domain';
import { TRAINING_MODULES } from '../data/policies.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { Occasion } from '../kernel/recordings.js';
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
    osFamily: official ? 'Windows' : null,
    isDemo: true,
  });
  if (official) recordChecks(register, device, occasion);
  else recordDeclaration(register, device, occasion);
}

/** Of a private device only what its user declares is kept. */
function recordDeclaration(register: Register, device: DevicePlan, occasion: Occasion): void {
  register.recordings.insert(occasion, DeviceCheckEntity, {
    id: demoId(`device/${device.key}/declared`),
    deviceId: deviceId(device.key),
    ownership: 'PRIVATE',
    authorityId: authorityId(device.authority),
    encryption: true,
    screenLock: true,
    source: 'SELF',
    valid: { from: occasion.at, to: null },
  });
}

/** Days back at which the demo was matched with its device management: a year of it, never a month apart. */
const CHECKS = Array.from({ length: 13 }, (_, index) => 12 + 28 * index).reverse();
/** What is not there is matched with nothing. */
const AWAY: readonly DeviceStatus[] = ['LOST', 'RETIRED', 'WRITTEN_OFF'];

function recordChecks(register: Register, device: DevicePlan, registered: Occasion): void {
  const reason = 'Abgleich mit der Geräteverwaltung (Demo)';
  const year = register.days.ago(CHECKS[0] ?? 0, '03:00');
  const later = CHECKS.map((ago) => register.days.ago(ago, '03:00')).filter(
    (at) => registered.at < at && isThere(device, at),
  );
  const found: CheckEntry[] = later.map((at) => ({
    from: at,
    occasion: { at, action: 'changeDevice', reason },
    source: 'MDM',
  }));
  // What was entered before the year of matches was looked at by nobody since.
  if (year <= registered.at)
    found.unshift({ from: registered.at, occasion: registered, source: 'SELF' });
  recordFound(register, device, found);
}

interface CheckEntry {
  readonly from: Instant;
  readonly occasion: Occasion;
  readonly source: DeviceCheckSource;
}

function isThere({ states }: DevicePlan, at: Instant): boolean {
  return states.some(({ status, ...valid }) => contains(valid, at) && !AWAY.includes(status));
}

/** Each check becomes known as it is made, and ends the one before it. */
function recordFound(register: Register, device: DevicePlan, found: readonly CheckEntry[]): void {
  const idOf = (index: number) => demoId(`device/${device.key}/check/${index}`);
  found.forEach(({ from, occasion, source }, index) => {
    const before = found[index - 1];
    if (before)
      register.recordings.correct(occasion, DeviceCheckEntity, {
        id: idOf(index - 1),
        valid: { from: before.from, to: from },
      });
    register.recordings.insert(occasion, DeviceCheckEntity, {
      id: idOf(index),
      deviceId: deviceId(device.key),
      ownership: 'OFFICIAL',
      authorityId: authorityId(device.authority),
      checkedAt: from,
      osSupportedUntil: '2029-10-09',
      encryption: true,
      screenLock: true,
      mdmState: 'MANAGED',
      ...(index >= found.length - 2 && device.flaws),
      source,
      valid: { from, to: null },
    });
  });
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

import {
  authoritiesOnRecord,
  type CheckOnRecord,
  checksOnRecord,
  deviceGuardsFulfilled,
  type DeviceOnRecord,
  devicesOnRecord,
  openNames,
  peopleOnRecord,
} from '@vieraugen/data';
import {
  CATEGORY_WORDS,
  type DeviceCategory,
  type DeviceOwnership,
  deviceCanBecome,
  IMPORT_SHAPES,
  type Instant,
  missingForDeviceStep,
  OWNERSHIP_WORDS,
} from '@vieraugen/domain';
import { changeDevicesIn } from '../../devices/change-devices.js';
import { changeDeviceStatusesIn } from '../../devices/change-status.js';
import type { ChangeDeviceInput, RegisterDeviceInput } from '../../devices/device.inputs.js';
import { registerDevicesIn } from '../../devices/register-devices.js';
import { AuthorityFinder } from '../find/authority-finder.js';
import { Lookup, nameKey } from '../find/lookup.js';
import { PersonFinder } from '../find/person-finder.js';
import { Difference, firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';
import {
  notePosture,
  type Posture,
  readPosture,
  refusePosture,
  shownPosture,
} from './device-posture.js';
import {
  carryOutPlanned,
  type Ending,
  firstOfEach,
  type ImportContext,
  type ImportKindDefinition,
  type Planned,
  type Read,
  readRows,
  resolveRows,
} from './import-kind.js';

interface DeviceValues {
  readonly assetTag: string;
  readonly ownership: DeviceOwnership | null;
  readonly category: DeviceCategory | null;
  readonly person: string | null;
  readonly authority: string | null;
  readonly posture: Posture;
}

interface PlacedValues extends DeviceValues {
  readonly ownership: DeviceOwnership;
  readonly authorityId: string;
  readonly custodianId: string | null;
  readonly onRecord: DeviceOnRecord | null;
}

type Placed = Read<PlacedValues>;

const FIELDS = { custodianId: 'person', authorityId: 'authority', nickname: 'assetTag' };

const DEVICES_ENDING: Ending = {
  async running({ change, now, reaches }) {
    const devices = await devicesOnRecord(change, now);
    const ids = devices.map(({ id }) => id);
    const guards = await deviceGuardsFulfilled(change, ids, now);
    return devices
      .filter(({ id, status, authorityId }) => {
        if (status === null || !deviceCanBecome(status, 'RETIRED')) return false;
        const missing = missingForDeviceStep(status, 'RETIRED', guards.get(id) ?? new Set());
        return missing.length === 0 && reaches(authorityId);
      })
      .map(({ id, assetTag, nickname }) => ({ id, subject: assetTag ?? nickname ?? id }));
  },
  async end({ change, viewer }, ids) {
    const inputs = ids.map((id) => ({ id, status: 'RETIRED' as const }));
    await changeDeviceStatusesIn(change, viewer, inputs);
  },
};

/** Devices. Of a private one only what its user calls it is kept, never a number of its maker. */
export const DEVICES_IMPORT: ImportKindDefinition = {
  shape: IMPORT_SHAPES.DEVICES,
  permission: 'device.write',
  personal: ['person'],
  async carryOut(context, rows) {
    const { change, now, viewer } = context;
    await openNames(change, viewer.names);
    const authorities = new AuthorityFinder(await authoritiesOnRecord(change, now), now);
    const people = new PersonFinder(await peopleOnRecord(change, now));
    const known = new KnownDevices(await devicesOnRecord(change, now));
    const read = readRows(context, rows, (row) => readDevice(row, now));
    const resolved = resolveRows(context, read, (values, row) =>
      place(context, { authorities, people, known }, values, row),
    );
    const placed = firstOfEach(context, resolved, deviceKeys);
    const fresh = placed.filter(({ values }) => values.onRecord === null);
    const checks = await checksOnRecord(
      change,
      placed.flatMap((one) => checkedDevice(one, now)),
    );
    const changes = updates(context, placed, people, checks);
    await carryOutPlanned(context, 'UPDATE', changes, changeDevicesIn, FIELDS);
    const creates = fresh.map((device) => creation(device, authorities));
    await carryOutPlanned(context, 'CREATE', creates, registerDevicesIn, FIELDS);
  },
  ending: DEVICES_ENDING,
};

function readDevice(row: RowReader, now: Instant): DeviceValues | null {
  const assetTag = row.required('assetTag', row.text('assetTag', 100));
  const ownership = row.oneOf('ownership', OWNERSHIP_WORDS);
  const category = row.oneOf('category', CATEGORY_WORDS);
  const person = row.text('person');
  const authority = row.text('authority', 500);
  const posture = readPosture(row, now);
  if (assetTag === null) return null;
  if (ownership === 'PRIVATE' && person === null) {
    return row.refuse('person', REASONS.privateNeedsPerson);
  }
  return { assetTag, ownership, category, person, authority, posture };
}

/** Official devices have a number; private ones a name that means something to one person. */
function deviceKeys({ ownership, assetTag, custodianId }: PlacedValues): readonly string[] {
  const tag = nameKey(assetTag);
  return [ownership === 'OFFICIAL' ? `tag ${tag}` : `${custodianId} ${tag}`];
}

/** The check that a row is compared with: the one that counts at the instant it speaks of. */
function checkedDevice({ values: { onRecord, posture } }: Placed, now: Instant) {
  return onRecord ? [{ deviceId: onRecord.id, at: posture.lastPostureCheckAt ?? now }] : [];
}

class KnownDevices {
  private readonly devices = new Lookup<DeviceOnRecord>();

  constructor(devices: readonly DeviceOnRecord[]) {
    for (const device of devices) {
      this.devices.add(device.assetTag && `tag ${nameKey(device.assetTag)}`, device);
      const { nickname, custodianId } = device;
      if (nickname && custodianId) this.devices.add(`${custodianId} ${nameKey(nickname)}`, device);
    }
  }

  /** By its number, and a private one by its name and user. */
  find({ assetTag, ownership }: DeviceValues, custodianId: string | null): DeviceOnRecord | null {
    const tag = nameKey(assetTag);
    const byTag = this.devices.all(`tag ${tag}`)[0];
    if (byTag || ownership === 'OFFICIAL') return byTag ?? null;
    const ofPerson = this.devices.all(`${custodianId} ${tag}`);
    return ofPerson.find((one) => one.ownership === 'PRIVATE') ?? null;
  }
}

interface Finders {
  readonly authorities: AuthorityFinder;
  readonly people: PersonFinder;
  readonly known: KnownDevices;
}

function place(
  { reaches }: ImportContext,
  { authorities, people, known }: Finders,
  values: DeviceValues,
  row: RowReader,
): PlacedValues | null {
  const person = values.person === null ? null : people.find(values.person);
  const authority = values.authority === null ? null : authorities.find(values.authority);
  if (person && 'reason' in person) return row.refuse('person', person.reason);
  if (authority && 'reason' in authority) return row.refuse('authority', authority.reason);
  const custodianId = person?.found.id ?? null;
  const onRecord = known.find(values, custodianId);
  const authorityId =
    authority?.found.id ?? person?.found.authorityId ?? onRecord?.authorityId ?? null;
  if (authorityId === null) return row.refuse('authority', REASONS.noOwner);
  if (!reaches(authorityId)) {
    return row.refuse(authority ? 'authority' : 'person', REASONS.outOfReach);
  }
  const ownership = values.ownership ?? onRecord?.ownership ?? null;
  if (!onRecord && values.category === null) row.refuse('category', REASONS.newDeviceNeeds);
  if (ownership === null) return row.refuse('ownership', REASONS.newDeviceNeeds);
  if (ownership === 'PRIVATE') refusePosture(row, values.posture);
  return { ...values, ownership, authorityId, custodianId, onRecord };
}

/** Whatever a list says of a private device is what its user declares. */
function sourceOf(ownership: DeviceOwnership) {
  return ownership === 'OFFICIAL' ? ({ checkSource: 'IMPORT' } as const) : {};
}

function creation(
  { line, values }: Placed,
  authorities: AuthorityFinder,
): Planned<RegisterDeviceInput> {
  const { assetTag, ownership, person, authorityId, custodianId, posture } = values;
  // Refused before, where it is missing.
  const category = values.category ?? 'PC';
  const authority = authorities.label(authorityId);
  const name = ownership === 'OFFICIAL' ? { assetTag } : { nickname: assetTag };
  return {
    line,
    subject: assetTag,
    fields: firstValues({
      ...{ assetTag, ownership, category, person, authority },
      ...shownPosture(posture),
    }),
    input: {
      ...name,
      ownership,
      category,
      authorityId,
      custodianId,
      ...posture,
      ...sourceOf(ownership),
    },
  };
}

function updates(
  { results }: ImportContext,
  devices: readonly Placed[],
  people: PersonFinder,
  checks: ReadonlyMap<string, CheckOnRecord>,
): readonly Planned<ChangeDeviceInput>[] {
  return devices.flatMap(({ line, row, values }) => {
    const { authorityId, custodianId, onRecord } = values;
    if (!onRecord) return [];
    if (onRecord.authorityId !== authorityId) row.refuse('authority', REASONS.otherHouse);
    if (onRecord.ownership !== values.ownership) row.refuse('ownership', REASONS.ownershipFixed);
    const difference = new Difference().set('category', onRecord.category, values.category);
    if (custodianId !== null && custodianId !== onRecord.custodianId) {
      const before = people.get(onRecord.custodianId)?.functionLabel ?? null;
      difference.set('person', before, values.person, { as: 'custodianId', value: custodianId });
    }
    notePosture(difference, onRecord, checks.get(onRecord.id) ?? null, values.posture);
    results.refuse(line, row.problems);
    if (row.problems.length > 0) return [];
    if (difference.isEmpty) {
      results.unchanged(onRecord.id);
      return [];
    }
    const said = { ...difference.inputs<ChangeDeviceInput>(), id: onRecord.id };
    const input = { ...said, ...sourceOf(values.ownership) };
    return [{ line, subject: values.assetTag, fields: difference.fields, input }];
  });
}

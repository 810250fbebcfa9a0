import {
  authoritiesOnRecord,
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
  OWNERSHIP_WORDS,
} from '@vieraugen/domain';
import { changeDevicesIn, changeDeviceStatusIn } from '../../devices/change-devices.js';
import type { ChangeDeviceInput, RegisterDeviceInput } from '../../devices/device.inputs.js';
import { registerDevicesIn } from '../../devices/register-devices.js';
import { AuthorityFinder } from '../find/authority-finder.js';
import { Lookup, nameKey } from '../find/lookup.js';
import { PersonFinder } from '../find/person-finder.js';
import { Difference, firstValues } from '../rows/difference.js';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';
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
  readonly ownership: DeviceOwnership;
  readonly category: DeviceCategory;
  readonly person: string | null;
  readonly authority: string | null;
}

interface PlacedValues extends DeviceValues {
  readonly authorityId: string;
  readonly custodianId: string | null;
}

type Placed = Read<PlacedValues>;

const FIELDS = { custodianId: 'person', authorityId: 'authority', nickname: 'assetTag' };

const DEVICES_ENDING: Ending = {
  async running({ change, now, reaches }) {
    const devices = await devicesOnRecord(change, now);
    return devices
      .filter(({ status, authorityId }) => {
        return status !== null && deviceCanBecome(status, 'RETIRED') && reaches(authorityId);
      })
      .map(({ id, assetTag, nickname }) => ({ id, subject: assetTag ?? nickname ?? id }));
  },
  async end({ change, viewer }, ids) {
    for (const id of ids) await changeDeviceStatusIn(change, viewer, { id, status: 'RETIRED' });
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
    const read = readRows(context, rows, readDevice);
    const resolved = resolveRows(context, read, (values, row) =>
      place(context, authorities, people, values, row),
    );
    const placed = firstOfEach(context, resolved, deviceKeys);
    const known = new KnownDevices(await devicesOnRecord(change, now));
    const fresh = placed.filter((device) => !known.find(device));
    await carryOutPlanned(
      context,
      'UPDATE',
      updates(context, placed, known, people),
      changeDevicesIn,
      FIELDS,
    );
    const creates = fresh.map((device) => creation(device, authorities));
    await carryOutPlanned(context, 'CREATE', creates, registerDevicesIn, FIELDS);
  },
  ending: DEVICES_ENDING,
};

function readDevice(row: RowReader): DeviceValues | null {
  const assetTag = row.required('assetTag', row.text('assetTag', 100));
  const ownership = row.required('ownership', row.oneOf('ownership', OWNERSHIP_WORDS));
  const category = row.required('category', row.oneOf('category', CATEGORY_WORDS));
  const person = row.text('person');
  const authority = row.text('authority', 500);
  if (assetTag === null || ownership === null || category === null) return null;
  if (person === null && authority === null) return row.refuse('authority', REASONS.noOwner);
  if (ownership === 'PRIVATE' && person === null) {
    return row.refuse('person', REASONS.privateNeedsPerson);
  }
  return { assetTag, ownership, category, person, authority };
}

/** Official devices have a number; private ones a name that means something to one person. */
function deviceKeys({ ownership, assetTag, custodianId }: PlacedValues): readonly string[] {
  const tag = nameKey(assetTag);
  return [ownership === 'OFFICIAL' ? `tag ${tag}` : `${custodianId} ${tag}`];
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

  find({ values }: Placed): DeviceOnRecord | undefined {
    const { assetTag, custodianId } = values;
    const tag = nameKey(assetTag);
    const byTag = this.devices.all(`tag ${tag}`)[0];
    if (byTag || values.ownership === 'OFFICIAL') return byTag;
    return this.devices
      .all(`${custodianId} ${tag}`)
      .find(({ ownership }) => ownership === 'PRIVATE');
  }
}

function place(
  { reaches }: ImportContext,
  authorities: AuthorityFinder,
  people: PersonFinder,
  values: DeviceValues,
  row: RowReader,
): PlacedValues | null {
  const person = values.person === null ? null : people.find(values.person);
  const authority = values.authority === null ? null : authorities.find(values.authority);
  if (person && 'reason' in person) return row.refuse('person', person.reason);
  if (authority && 'reason' in authority) return row.refuse('authority', authority.reason);
  const authorityId = authority?.found.id ?? person?.found.authorityId;
  if (!authorityId) return row.refuse('authority', REASONS.noOwner);
  if (!reaches(authorityId)) {
    return row.refuse(authority ? 'authority' : 'person', REASONS.outOfReach);
  }
  return { ...values, authorityId, custodianId: person?.found.id ?? null };
}

function creation(
  { line, values }: Placed,
  authorities: AuthorityFinder,
): Planned<RegisterDeviceInput> {
  const { assetTag, ownership, category, person, authorityId, custodianId } = values;
  const authority = authorities.label(authorityId);
  const name = ownership === 'OFFICIAL' ? { assetTag } : { nickname: assetTag };
  return {
    line,
    subject: assetTag,
    fields: firstValues({ assetTag, ownership, category, person, authority }),
    input: { ...name, ownership, category, authorityId, custodianId },
  };
}

function updates(
  { results }: ImportContext,
  devices: readonly Placed[],
  known: KnownDevices,
  people: PersonFinder,
): readonly Planned<ChangeDeviceInput>[] {
  return devices.flatMap((device) => {
    const { line, row, values } = device;
    const { authorityId, custodianId } = values;
    const onRecord = known.find(device);
    if (!onRecord) return [];
    if (onRecord.authorityId !== authorityId) row.refuse('authority', REASONS.otherHouse);
    if (onRecord.ownership !== values.ownership) row.refuse('ownership', REASONS.ownershipFixed);
    const difference = new Difference().set('category', onRecord.category, values.category);
    if (custodianId !== null && custodianId !== onRecord.custodianId) {
      const before = people.get(onRecord.custodianId)?.functionLabel ?? null;
      difference.set('person', before, values.person, { as: 'custodianId', value: custodianId });
    }
    results.refuse(line, row.problems);
    if (row.problems.length > 0) return [];
    if (difference.isEmpty) {
      results.unchanged(onRecord.id);
      return [];
    }
    const input = { ...difference.inputs<ChangeDeviceInput>(), id: onRecord.id };
    return [{ line, subject: values.assetTag, fields: difference.fields, input }];
  });
}

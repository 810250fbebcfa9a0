import type { VariablesOf } from '@vieraugen/contract';
import { DEVICE_CATEGORIES, MDM_STATES, type DeviceOwnership } from '@vieraugen/domain';
import { given, instantOf } from '../../lib/forms/values.js';
import type { ChangeDeviceDocument, RegisterDeviceDocument } from './devices.graphql.js';
import type { DeviceDetail } from './devices.queries.js';

export const EMPTY_DEVICE = {
  category: 'LAPTOP',
  assetTag: '',
  nickname: '',
  custodianId: '',
  osFamily: '',
  osSupportedUntil: '',
  encryption: '',
  screenLock: '',
  mdmState: '',
  lastPostureCheckAt: '',
  checkEvidence: '',
  reason: '',
};
export type DeviceValues = typeof EMPTY_DEVICE;

type RegisterInput = VariablesOf<typeof RegisterDeviceDocument>['input'];
type ChangeInput = VariablesOf<typeof ChangeDeviceDocument>['input'];
type Details = Omit<ChangeInput, 'id' | 'category' | 'reason'>;

/** A yes or a no that may be unsaid: '' in the form, null on record. */
const toAnswer = (value: string): boolean | null => (value === '' ? null : value === 'yes');
const fromAnswer = (value: boolean | null): string => {
  if (value === null) return '';
  return value ? 'yes' : 'no';
};

/** What may be said of any device; of a private one nothing else leaves the form. */
function declaredOf(values: DeviceValues) {
  return {
    nickname: given(values.nickname) ?? null,
    custodianId: given(values.custodianId) ?? null,
    osFamily: given(values.osFamily) ?? null,
    encryption: toAnswer(values.encryption),
    screenLock: toAnswer(values.screenLock),
  };
}

function officialOf(values: DeviceValues) {
  return {
    assetTag: given(values.assetTag) ?? null,
    osSupportedUntil: given(values.osSupportedUntil) ?? null,
    mdmState: MDM_STATES.find((state) => state === values.mdmState) ?? null,
  };
}

function detailsOf(values: DeviceValues, ownership: DeviceOwnership): Details {
  if (ownership === 'PRIVATE') return declaredOf(values);
  return {
    ...declaredOf(values),
    ...officialOf(values),
    lastPostureCheckAt: instantOf(values.lastPostureCheckAt) ?? null,
    checkEvidence: given(values.checkEvidence) ?? null,
  };
}

const categoryOf = (values: DeviceValues) =>
  DEVICE_CATEGORIES.find((category) => category === values.category) ?? 'LAPTOP';

export function toRegisterInput(
  values: DeviceValues & { authorityId: string },
  ownership: DeviceOwnership,
): RegisterInput {
  return {
    ...declaredOf(values),
    ...(ownership === 'OFFICIAL' && officialOf(values)),
    ownership,
    category: categoryOf(values),
    authorityId: given(values.authorityId),
    reason: given(values.reason),
  };
}

export function toDeviceValues(device: DeviceDetail): DeviceValues {
  return {
    category: device.category,
    assetTag: device.assetTag ?? '',
    nickname: device.nickname ?? '',
    custodianId: device.custodian?.id ?? '',
    osFamily: device.osFamily ?? '',
    osSupportedUntil: device.osSupportedUntil ?? '',
    encryption: fromAnswer(device.encryption),
    screenLock: fromAnswer(device.screenLock),
    mdmState: device.mdmState ?? '',
    // What is said here is another check, not the last one.
    lastPostureCheckAt: '',
    checkEvidence: '',
    reason: '',
  };
}

/** Only what was changed: what was not touched cannot overwrite what somebody else did meanwhile. */
export function toChangeInput(device: DeviceDetail, values: DeviceValues): ChangeInput {
  const before: Readonly<Record<string, unknown>> = detailsOf(
    toDeviceValues(device),
    device.ownership,
  );
  const after = Object.entries(detailsOf(values, device.ownership));
  const changed: Details = Object.fromEntries(
    after.filter(([field, value]) => value !== before[field]),
  );
  const category = categoryOf(values);
  return {
    ...changed,
    id: device.id,
    category: category === device.category ? undefined : category,
    reason: given(values.reason),
  };
}

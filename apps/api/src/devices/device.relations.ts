import {
  checksOfDevices,
  type DeviceCheckRow,
  type DeviceRow,
  devicesById,
  devicesInCustody,
  devicesNamed,
  type DeviceStateRow,
  type DeviceUseRow,
  deviceUsesOfAccounts,
  deviceUsesOfAuthorizations,
  deviceUsesOfDevices,
  guardsOfDevices,
  lostAccess,
  type LostAccessRow,
  type PasskeyRow,
  passkeysOf,
  type PermitRequestRow,
  permitRequestsOf,
  type PermitRow,
  permitsOf,
  statesOfDevices,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowBy, rowsBy } from '../graphql/sight.js';
import type {
  DeviceCheckType,
  DevicePasskeyType,
  DeviceStateType,
  DeviceType,
  DeviceUseType,
  LostAccessType,
} from './device.type.js';
import type { PermitRequestType, PrivateUsePermitType } from './permit.type.js';

export const DEVICE = nodeBy<string, DeviceRow, DeviceType>('Device', devicesById, (row) => row.id);
/** For what a row names: of other authorities by kind. */
export const NAMED_DEVICE = nodeBy<string, DeviceRow, DeviceType>(
  'Device',
  devicesNamed,
  (row) => row.id,
);
export const DEVICES_OF_PERSON = nodesBy<string, DeviceRow, DeviceType>(
  'Device',
  rowsBy(devicesInCustody, (row) => row.custodianId ?? ''),
);
export const USES_OF_ACCOUNT = nodesBy<string, DeviceUseRow, DeviceUseType>(
  'DeviceUse',
  rowsBy(deviceUsesOfAccounts, (row) => row.accountId),
);
export const USES_OF_AUTHORIZATION = nodesBy<string, DeviceUseRow, DeviceUseType>(
  'DeviceUse',
  rowsBy(deviceUsesOfAuthorizations, (row) => row.authorizationId),
);
export const USES_OF_DEVICE = nodesBy<string, DeviceUseRow, DeviceUseType>(
  'DeviceUse',
  rowsBy(deviceUsesOfDevices, (row) => row.deviceId),
);
export const PERMITS_OF_DEVICE = nodesBy<string, PermitRow, PrivateUsePermitType>(
  'PrivateUsePermit',
  rowsBy(permitsOf, (row) => row.deviceId),
);
export const REQUESTS_OF_DEVICE = nodesBy<string, PermitRequestRow, PermitRequestType>(
  'PermitRequest',
  rowsBy(permitRequestsOf, (row) => row.deviceId),
);
export const STATES_OF_DEVICE = nodesBy<string, DeviceStateRow, DeviceStateType>(
  'DeviceState',
  rowsBy(statesOfDevices, (row) => row.deviceId),
);
export const CHECKS_OF_DEVICE = nodesBy<string, DeviceCheckRow, DeviceCheckType>(
  'DeviceCheck',
  rowsBy(checksOfDevices, (row) => row.deviceId),
);
export const LOST_ACCESS_OF_DEVICE = nodesBy<string, LostAccessRow, LostAccessType>(
  'LostAccess',
  rowsBy(lostAccess, (row) => row.deviceId),
);
export const PASSKEY_OF_DEVICE = nodeBy<string, PasskeyRow, DevicePasskeyType>(
  'DevicePasskey',
  passkeysOf,
  (row) => row.deviceId,
);
export const GUARDS_OF_DEVICE = rowBy(guardsOfDevices, (row) => row.deviceId);

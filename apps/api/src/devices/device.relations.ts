import {
  type DeviceRow,
  devicesById,
  devicesInCustody,
  devicesNamed,
  type DeviceUseRow,
  deviceUsesOfAccounts,
  deviceUsesOfAuthorizations,
  deviceUsesOfDevices,
  type PermitRow,
  permitsOf,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { DeviceType, DeviceUseType, PrivateUsePermitType } from './device.type.js';

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

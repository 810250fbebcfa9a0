import { Initial1764000000000 } from './0001-initial.migration.js';
import { DeviceChecks1764100000000 } from './0002-device-checks.migration.js';
import { PolicyWork1764110000000 } from './0003-policy-work.migration.js';
import { Notifications1764120000000 } from './0004-notifications.migration.js';
import { Reach1764130000000 } from './0005-reach.migration.js';

/** In order; never edited after a release, only added to. */
export const MIGRATIONS = [
  Initial1764000000000,
  DeviceChecks1764100000000,
  PolicyWork1764110000000,
  Notifications1764120000000,
  Reach1764130000000,
];

import type { ImportKind } from '@vieraugen/domain';
import { ACCOUNTS_IMPORT } from './kinds/accounts.import.js';
import { AUTHORITIES_IMPORT } from './kinds/authorities.import.js';
import { AUTHORIZATIONS_IMPORT } from './kinds/authorizations.import.js';
import { DEVICES_IMPORT } from './kinds/devices.import.js';
import type { ImportKindDefinition } from './kinds/import-kind.js';
import { PEOPLE_IMPORT } from './kinds/people.import.js';
import { TRAININGS_IMPORT } from './kinds/trainings.import.js';

/** The six kinds of lists. */
export const IMPORT_DEFINITIONS: Readonly<Record<ImportKind, ImportKindDefinition>> = {
  AUTHORITIES: AUTHORITIES_IMPORT,
  ACCOUNTS: ACCOUNTS_IMPORT,
  PEOPLE: PEOPLE_IMPORT,
  AUTHORIZATIONS: AUTHORIZATIONS_IMPORT,
  DEVICES: DEVICES_IMPORT,
  TRAININGS: TRAININGS_IMPORT,
};

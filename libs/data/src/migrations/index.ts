import { Initial1764000000000 } from './0001-initial.migration.js';

/** In order; never edited after a release, only added to. */
export const MIGRATIONS = [Initial1764000000000];

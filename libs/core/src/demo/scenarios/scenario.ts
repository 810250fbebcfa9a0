import type { World } from '../plan/world.js';

/** One thing that is not as it should be, or was not: what the demo shows besides accounts in order. */
export interface Scenario {
  /** What a visitor can find, in one line. */
  readonly title: string;
  change(world: World): void;
}

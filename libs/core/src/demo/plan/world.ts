import type {
  AccountPlan,
  CompletionPlan,
  DevicePlan,
  MandatePlan,
  NilReturnPlan,
} from './account-plan.js';
import type { PersonPlan } from './people.js';
import type { Days } from '../kernel/days.js';
import type { Register } from '../rows/register.js';

/** Everything of today's layer, before it becomes rows. Scenarios change it. */
export interface World {
  readonly days: Days;
  readonly people: Map<string, PersonPlan>;
  readonly accounts: Map<string, AccountPlan>;
  readonly devices: Map<string, DevicePlan>;
  readonly mandates: MandatePlan[];
  readonly nilReturns: NilReturnPlan[];
  readonly completions: CompletionPlan[];
  /** What was entered wrongly at first and put right later. */
  readonly putRight: ((register: Register) => void)[];
}

/** What a map must hold because the demo's own data say so. */
export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`Not in the demo: ${key}`);
  return value;
}

import { ACCESS_SCENARIOS } from './access.scenarios.js';
import { AUTHORIZATION_SCENARIOS } from './authorization.scenarios.js';
import { DEVICE_SCENARIOS } from './device.scenarios.js';
import { HISTORY_SCENARIOS } from './history.scenarios.js';
import { PUBLICATION_SCENARIOS } from './publication.scenarios.js';
import { REGISTER_SCENARIOS } from './register.scenarios.js';
import { REVIEW_SCENARIOS } from './review.scenarios.js';
import type { Scenario } from './scenario.js';
import { TRAINING_SCENARIOS } from './training.scenarios.js';

/**
 * Everything in the demo that is not, or was not, as it should be. What is overdue or critical lies in
 * the ministry of the reference case; the finance ministry is in none.
 */
export const SCENARIOS: readonly Scenario[] = [
  ...REGISTER_SCENARIOS,
  ...AUTHORIZATION_SCENARIOS,
  ...ACCESS_SCENARIOS,
  ...DEVICE_SCENARIOS,
  ...TRAINING_SCENARIOS,
  ...PUBLICATION_SCENARIOS,
  ...REVIEW_SCENARIOS,
  ...HISTORY_SCENARIOS,
];

import { type Instant, startOfLocalDay } from '@vieraugen/domain';
import { FOUNDATION_ACCOUNT, SMS_ACCOUNT } from './data/accounts.data.js';
import { Days } from './kernel/days.js';
import { demoHolidays } from './kernel/holidays.js';
import { type Recording, Recordings } from './kernel/recordings.js';
import type { AccountPlan } from './plan/account-plan.js';
import { planWorld } from './plan/plan-world.js';
import type { World } from './plan/world.js';
import { recordAfterwards } from './reference-case/afterwards.js';
import {
  recordDiscoveredFoundation,
  recordReferenceCase,
} from './reference-case/reference-case.js';
import { recordAccess } from './rows/access-rows.js';
import { recordAcknowledgements, recordHouseRule } from './rows/acknowledgement-rows.js';
import { recordDraft, recordProposal } from './rows/draft-rows.js';
import { recordAttestations, recordKnownAccount, recordNewAccount } from './rows/account-rows.js';
import { recordActions } from './rows/action-rows.js';
import { recordAuthorizations } from './rows/authorization-rows.js';
import {
  recordCompletions,
  recordDevices,
  recordMandates,
  recordPeople,
} from './rows/people-rows.js';
import { recordCalendar, recordModules, recordPolicies } from './rows/policy-rows.js';
import { recordPresence } from './rows/presence-rows.js';
import { recordExemptions } from './rows/exemption-rows.js';
import { recordRequests } from './rows/request-rows.js';
import { recordReviews } from './rows/review-rows.js';
import { Register } from './rows/register.js';
import { recordDeclaration, recordMeasures } from './rows/training-rows.js';
import { recordNilReturns, recordPlatforms, recordTree } from './rows/tree-rows.js';
import { SCENARIOS } from './scenarios/scenarios.js';

/** Days before loading at which the houses entered what they had. */
const GO_LIVE_DAYS_AGO = 400;
/** Before this day today's layer would begin before the statutes that it shows. */
export const EARLIEST_LOADING: Instant = startOfLocalDay('2026-02-01');

/** Days before loading on whose evening everything was judged; after the last of them comes now. */
const EVALUATED_DAYS_AGO = [35, 20, 7, 3] as const;

/** When the demo has been judged: so that findings have opened and been resolved before anyone looks. */
export function evaluationInstants(now: Instant): readonly Instant[] {
  const days = new Days(now, demoHolidays());
  return [...EVALUATED_DAYS_AGO.map((ago) => days.ago(ago, '18:00')), now];
}

/** What holds state-wide: platforms, policies, training modules, calendar. */
export function composeLaw(): Recordings {
  const recordings = new Recordings();
  recordPlatforms(recordings);
  recordPolicies(recordings, null);
  recordModules(recordings);
  recordCalendar(recordings, demoHolidays());
  return recordings;
}

/** The law, the administration and the reference case: the same whenever it is loaded. */
export function composeCase(): Recordings {
  const recordings = composeLaw();
  recordTree(recordings);
  recordPolicies(recordings, 'HOUSE_RULE');
  recordDiscoveredFoundation(recordings);
  recordReferenceCase(recordings);
  return recordings;
}

/** The whole demo as loaded at `now`: what became known when, in order. */
export function composeDemo(now: Instant): readonly Recording[] {
  const recordings = composeCase();
  recordAfterwards(recordings);
  const days = new Days(now, demoHolidays());
  const world = planWorld(days);
  for (const { change } of SCENARIOS) change(world);
  recordWorld(new Register(recordings, days, days.ago(GO_LIVE_DAYS_AGO, '09:00')), world);
  return recordings.inOrder();
}

function recordWorld(register: Register, world: World): void {
  recordPeople(register, world);
  recordMandates(register, world.mandates);
  recordDevices(register, world);
  recordNilReturns(register, world.nilReturns);
  const plans = [...world.accounts.values()];
  for (const plan of plans) recordAccount(register, plan);
  for (const plan of plans) recordAuthorizations(register, plan);
  for (const plan of plans) recordAccess(register, plan);
  for (const plan of plans) recordAttestations(register, plan);
  for (const plan of plans) recordPresence(register, plan);
  recordReviews(register, world);
  recordExemptions(register);
  recordRequests(register);
  recordCompletions(register, world);
  recordDeclaration(register);
  recordMeasures(register);
  recordHouseRule(register);
  recordAcknowledgements(register, world);
  recordDraft(register);
  recordProposal(register);
  for (const plan of plans) recordActions(register, plan);
  for (const putRight of world.putRight) putRight(register);
}

function recordAccount(register: Register, plan: AccountPlan): void {
  const isOld = [SMS_ACCOUNT.key, FOUNDATION_ACCOUNT.key].includes(plan.datum.key);
  if (isOld) recordKnownAccount(register, plan);
  else recordNewAccount(register, plan);
}

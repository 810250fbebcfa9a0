import {
  accountAuthorizeRoute,
  accountChangeRoute,
  accountNewRoute,
  whoCouldRoute,
} from './account-forms.route.js';
import { accountRoute } from './account.route.js';
import { accountsRoute } from './accounts.route.js';
import { authoritiesRoute } from './authorities.route.js';
import { authorityRoute } from './authority.route.js';
import { deviceChangeRoute, deviceNewRoute } from './device-forms.route.js';
import { deviceRoute, devicesRoute } from './devices.route.js';
import { exemptionRoute, exemptionsRoute } from './exemptions.route.js';
import { findingRoute, findingsRoute } from './findings.route.js';
import { importsRoute } from './imports.route.js';
import { jobsRoute } from './jobs.route.js';
import { notificationsRoute } from './notifications.route.js';
import { offboardingRoute, offboardingsRoute } from './offboardings.route.js';
import { overviewRoute } from './overview.route.js';
import { peopleRoute, personRoute } from './people.route.js';
import { personChangeRoute, personNewRoute } from './person-forms.route.js';
import { reviewsRoute } from './reviews.route.js';
import { requestsRoute } from './requests.route.js';
import { coversRoute } from './covers.route.js';
import { policiesRoute, policyRoute } from './policies.route.js';
import { policyComparisonRoute, policyVersionRoute } from './policy-versions.route.js';
import { acknowledgementsRoute, policyDraftRoute, proposeRoute } from './policy-work.route.js';
import { startRoute, tasksRoute } from './tasks.route.js';
import { rootRoute } from './root.route.js';
import { ruleRoute, rulesRoute } from './rules.route.js';
import {
  trainingCatalogueRoute,
  trainingCoverageRoute,
  trainingDecideRoute,
  trainingMeasuresRoute,
  trainingNeedsRoute,
  trainingOwnRoute,
  trainingsRoute,
} from './trainings.route.js';

/** Every address of the dashboard. A new screen adds its routes here. */
export const routeTree = rootRoute.addChildren([
  startRoute,
  tasksRoute,
  notificationsRoute,
  overviewRoute,
  authoritiesRoute,
  authorityRoute,
  accountsRoute,
  accountNewRoute,
  accountRoute,
  accountChangeRoute,
  accountAuthorizeRoute,
  whoCouldRoute,
  findingsRoute,
  findingRoute,
  exemptionsRoute,
  exemptionRoute,
  reviewsRoute,
  policiesRoute,
  policyRoute,
  policyVersionRoute,
  policyComparisonRoute,
  policyDraftRoute,
  proposeRoute,
  acknowledgementsRoute,
  rulesRoute,
  ruleRoute,
  peopleRoute,
  personNewRoute,
  personRoute,
  personChangeRoute,
  devicesRoute,
  deviceNewRoute,
  deviceRoute,
  deviceChangeRoute,
  offboardingsRoute,
  offboardingRoute,
  requestsRoute,
  coversRoute,
  trainingsRoute,
  trainingNeedsRoute,
  trainingDecideRoute,
  trainingOwnRoute,
  trainingCatalogueRoute,
  trainingCoverageRoute,
  trainingMeasuresRoute,
  importsRoute,
  jobsRoute,
]);

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
import { findingRoute, findingsRoute } from './findings.route.js';
import { importsRoute } from './imports.route.js';
import { jobsRoute } from './jobs.route.js';
import { overviewRoute } from './overview.route.js';
import { peopleRoute, personRoute } from './people.route.js';
import { personChangeRoute, personNewRoute } from './person-forms.route.js';
import { rootRoute } from './root.route.js';
import { ruleRoute, rulesRoute } from './rules.route.js';
import { trainingsRoute } from './trainings.route.js';

/** Every address of the dashboard. A new screen adds its routes here. */
export const routeTree = rootRoute.addChildren([
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
  trainingsRoute,
  importsRoute,
  jobsRoute,
]);

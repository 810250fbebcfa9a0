import { accountRoute, accountsRoute } from './accounts.route.js';
import { authoritiesRoute, authorityRoute } from './authorities.route.js';
import { deviceRoute, devicesRoute } from './devices.route.js';
import { findingRoute, findingsRoute } from './findings.route.js';
import { importsRoute } from './imports.route.js';
import { jobsRoute } from './jobs.route.js';
import { overviewRoute } from './overview.route.js';
import { peopleRoute, personRoute } from './people.route.js';
import { rootRoute } from './root.route.js';
import { ruleRoute, rulesRoute } from './rules.route.js';
import { trainingsRoute } from './trainings.route.js';

/** Every address of the dashboard. A new screen adds its routes here. */
export const routeTree = rootRoute.addChildren([
  overviewRoute,
  authoritiesRoute,
  authorityRoute,
  accountsRoute,
  accountRoute,
  findingsRoute,
  findingRoute,
  rulesRoute,
  ruleRoute,
  peopleRoute,
  personRoute,
  devicesRoute,
  deviceRoute,
  trainingsRoute,
  importsRoute,
  jobsRoute,
]);

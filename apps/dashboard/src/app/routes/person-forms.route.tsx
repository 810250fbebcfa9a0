import { createRoute } from '@tanstack/react-router';
import { PersonChangeScreen } from '../../features/people/person-change.js';
import { PersonRegister } from '../../features/people/person-register.js';
import { rootRoute } from './root.route.js';

export const personNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  component: PersonRegister,
});

export const personChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId/change',
  component: () => <PersonChangeScreen id={personChangeRoute.useParams().personId} />,
});

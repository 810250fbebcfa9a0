import { createRoute } from '@tanstack/react-router';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const PersonChangeScreen = lazyScreen(
  () => import('../../features/people/person-change.js'),
  'PersonChangeScreen',
);
const PersonRegister = lazyScreen(
  () => import('../../features/people/person-register.js'),
  'PersonRegister',
);

export const personNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  component: PersonRegister,
});

export const personChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId/change',
  component: around(PersonChangeScreen, () => (
    <PersonChangeScreen id={personChangeRoute.useParams().personId} />
  )),
});

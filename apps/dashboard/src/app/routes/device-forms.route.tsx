import { createRoute } from '@tanstack/react-router';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const DeviceChangeScreen = lazyScreen(
  () => import('../../features/devices/device-change.js'),
  'DeviceChangeScreen',
);
const DeviceRegister = lazyScreen(
  () => import('../../features/devices/device-register.js'),
  'DeviceRegister',
);

export const deviceNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/new',
  component: DeviceRegister,
});

export const deviceChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/$deviceId/change',
  component: around(DeviceChangeScreen, () => (
    <DeviceChangeScreen id={deviceChangeRoute.useParams().deviceId} />
  )),
});

import { createRoute } from '@tanstack/react-router';
import { DeviceChangeScreen } from '../../features/devices/device-change.js';
import { DeviceRegister } from '../../features/devices/device-register.js';
import { rootRoute } from './root.route.js';

export const deviceNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/new',
  component: DeviceRegister,
});

export const deviceChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/$deviceId/change',
  component: () => <DeviceChangeScreen id={deviceChangeRoute.useParams().deviceId} />,
});

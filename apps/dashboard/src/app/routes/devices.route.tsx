import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { deviceQuery, devicesQuery } from '../../features/devices/devices.queries.js';
import { readDevicesSearch } from '../../features/devices/devices.search.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const DeviceDetailScreen = lazyScreen(
  () => import('../../features/devices/device-detail.js'),
  'DeviceDetailScreen',
);
const DeviceList = lazyScreen(() => import('../../features/devices/device-list.js'), 'DeviceList');

export const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices',
  validateSearch: readDevicesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(devicesQuery(deps));
  },
  component: around(DeviceList, DevicesRoute),
});

function DevicesRoute(): ReactElement {
  const search = devicesRoute.useSearch();
  const navigate = devicesRoute.useNavigate();
  return (
    <DeviceList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const deviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/devices/$deviceId',
  validateSearch: readAsOf,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(deviceQuery(params.deviceId, deps));
  },
  component: around(DeviceDetailScreen, DeviceRoute),
});

function DeviceRoute(): ReactElement {
  const { deviceId } = deviceRoute.useParams();
  const navigate = deviceRoute.useNavigate();
  return (
    <DeviceDetailScreen
      id={deviceId}
      search={deviceRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}

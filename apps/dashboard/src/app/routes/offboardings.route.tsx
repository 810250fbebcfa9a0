import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import {
  offboardingQuery,
  offboardingsQuery,
} from '../../features/offboarding/offboarding.queries.js';
import { readOffboardingsSearch } from '../../features/offboarding/offboarding.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const OffboardingList = lazyScreen(
  () => import('../../features/offboarding/offboarding-list.js'),
  'OffboardingList',
);
const OffboardingDetail = lazyScreen(
  () => import('../../features/offboarding/offboarding-detail.js'),
  'OffboardingDetail',
);

export const offboardingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offboardings',
  validateSearch: readOffboardingsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(offboardingsQuery(deps));
  },
  component: around(OffboardingList, OffboardingsRoute),
});

function OffboardingsRoute(): ReactElement {
  const navigate = offboardingsRoute.useNavigate();
  return (
    <OffboardingList
      search={offboardingsRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

export const offboardingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offboardings/$offboardingId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(offboardingQuery(params.offboardingId));
  },
  component: around(OffboardingDetail, () => (
    <OffboardingDetail id={offboardingRoute.useParams().offboardingId} />
  )),
});

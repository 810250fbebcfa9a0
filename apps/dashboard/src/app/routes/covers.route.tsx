import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { coversQuery } from '../../features/covers/covers.queries.js';
import { readCoversSearch } from '../../features/covers/covers.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const CoverCalendar = lazyScreen(
  () => import('../../features/covers/cover-calendar.js'),
  'CoverCalendar',
);

export const coversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/covers',
  validateSearch: readCoversSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(coversQuery(deps));
  },
  component: around(CoverCalendar, CoversRoute),
});

function CoversRoute(): ReactElement {
  const navigate = coversRoute.useNavigate();
  return (
    <CoverCalendar
      search={coversRoute.useSearch()}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

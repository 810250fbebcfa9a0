import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { authoritiesQuery } from '../../features/authorities/authorities.queries.js';
import { readAuthoritiesSearch } from '../../features/authorities/authorities.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const AuthorityList = lazyScreen(
  () => import('../../features/authorities/authority-list.js'),
  'AuthorityList',
);

export const authoritiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities',
  validateSearch: readAuthoritiesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(authoritiesQuery(deps));
  },
  component: around(AuthorityList, AuthoritiesRoute),
});

function AuthoritiesRoute(): ReactElement {
  const search = authoritiesRoute.useSearch();
  const navigate = authoritiesRoute.useNavigate();
  return (
    <AuthorityList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

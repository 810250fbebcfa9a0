import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AuthorityList } from '../../features/authorities/authority-list.js';
import { authoritiesQuery } from '../../features/authorities/authorities.queries.js';
import { readAuthoritiesSearch } from '../../features/authorities/authorities.search.js';
import { rootRoute } from './root.route.js';

export const authoritiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities',
  validateSearch: readAuthoritiesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(authoritiesQuery(deps));
  },
  component: AuthoritiesRoute,
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

import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AuthorityDetailScreen } from '../../features/authorities/authority-detail.js';
import { authorityQuery } from '../../features/authorities/authorities.queries.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { rootRoute } from './root.route.js';

export const authorityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities/$authorityId',
  validateSearch: readAsOf,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(authorityQuery(params.authorityId, deps));
  },
  component: AuthorityRoute,
});

function AuthorityRoute(): ReactElement {
  const { authorityId } = authorityRoute.useParams();
  const search = authorityRoute.useSearch();
  const navigate = authorityRoute.useNavigate();
  return (
    <AuthorityDetailScreen
      id={authorityId}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
    />
  );
}

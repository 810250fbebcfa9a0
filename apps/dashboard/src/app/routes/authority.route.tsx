import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { authorityQuery } from '../../features/authorities/authorities.queries.js';
import { readAsOf } from '../../lib/search/as-of.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const AuthorityDetailScreen = lazyScreen(
  () => import('../../features/authorities/authority-detail.js'),
  'AuthorityDetailScreen',
);

export const authorityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities/$authorityId',
  validateSearch: readAsOf,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(authorityQuery(params.authorityId, deps));
  },
  component: around(AuthorityDetailScreen, AuthorityRoute),
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

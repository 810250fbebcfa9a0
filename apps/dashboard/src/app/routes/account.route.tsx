import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { accountQuery } from '../../features/accounts/accounts.queries.js';
import { readAccountSearch } from '../../features/accounts/accounts.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const AccountDetailScreen = lazyScreen(
  () => import('../../features/accounts/account-detail.js'),
  'AccountDetailScreen',
);

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$accountId',
  validateSearch: readAccountSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => {
    void context.queryClient.prefetchQuery(accountQuery(params.accountId, deps));
  },
  component: around(AccountDetailScreen, AccountRoute),
});

function AccountRoute(): ReactElement {
  const { accountId } = accountRoute.useParams();
  const search = accountRoute.useSearch();
  const navigate = accountRoute.useNavigate();
  return (
    <AccountDetailScreen
      id={accountId}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  );
}

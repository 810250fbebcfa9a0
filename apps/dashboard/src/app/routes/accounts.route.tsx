import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { accountsQuery } from '../../features/accounts/accounts.queries.js';
import { readAccountsSearch } from '../../features/accounts/accounts.search.js';
import { around, lazyScreen } from './lazy-screen.js';
import { rootRoute } from './root.route.js';

const AccountList = lazyScreen(
  () => import('../../features/accounts/account-list.js'),
  'AccountList',
);

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(accountsQuery(deps));
  },
  component: around(AccountList, AccountsRoute),
});

function AccountsRoute(): ReactElement {
  const search = accountsRoute.useSearch();
  const navigate = accountsRoute.useNavigate();
  return (
    <AccountList
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}

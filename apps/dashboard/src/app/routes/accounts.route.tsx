import { createRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AccountList } from '../../features/accounts/account-list.js';
import { accountsQuery } from '../../features/accounts/accounts.queries.js';
import { readAccountsSearch } from '../../features/accounts/accounts.search.js';
import { rootRoute } from './root.route.js';

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(accountsQuery(deps));
  },
  component: AccountsRoute,
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

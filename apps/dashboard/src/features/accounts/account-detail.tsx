import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { LoadedOne } from '../../lib/query/loaded.js';
import { AccountView } from './account-view.js';
import { accountQuery } from './accounts.queries.js';
import type { AccountSearch } from './accounts.search.js';

interface AccountDetailProps {
  id: string;
  search: AccountSearch;
  onSearch: (search: AccountSearch) => void;
}

/** One account, at any instant, as known at any instant. */
export function AccountDetailScreen({ id, search, onSearch }: AccountDetailProps): ReactElement {
  const query = useQuery(accountQuery(id, search));
  return (
    <LoadedOne query={query}>
      {(account) => <AccountView account={account} search={search} onSearch={onSearch} />}
    </LoadedOne>
  );
}

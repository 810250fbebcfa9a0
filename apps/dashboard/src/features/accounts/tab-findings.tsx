import type { ReactElement } from 'react';
import { AccountFindings } from './account-findings.js';
import type { TabProps } from './account-view.js';

/** All findings of the account at the instant in view. */
export function TabFindings({ account, search }: TabProps): ReactElement {
  return (
    <AccountFindings
      account={account}
      isPast={Boolean(search.validAt ?? search.knownAt)}
      search={search}
      all
    />
  );
}

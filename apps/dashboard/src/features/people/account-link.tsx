import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { accountName } from '../accounts/account-name.js';
import type { PersonDetail } from './people.queries.js';

/** An account as it is linked by name. */
export type LinkedAccount = PersonDetail['authorizations'][number]['account'];

/** A link to an account, with its platform. */
export function AccountLink({ account }: { account: LinkedAccount }): ReactElement {
  return (
    <>
      <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
        {accountName(account)}
      </Link>
      <small>{account.platform.name}</small>
    </>
  );
}

/** Accounts by name, each a link: for what a change touches. */
export function AccountNames({ accounts }: { accounts: readonly LinkedAccount[] }): ReactElement {
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.id}>
          <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
            {accountName(account)}
          </Link>{' '}
          ({account.platform.name})
        </li>
      ))}
    </ul>
  );
}

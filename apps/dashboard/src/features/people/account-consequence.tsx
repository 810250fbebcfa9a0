import type { ReactElement } from 'react';
import { AccountNames, type LinkedAccount } from './account-link.js';

interface ConsequenceProps {
  accounts: readonly LinkedAccount[];
  /** What is said where no account is touched. */
  none: string;
  /** What is said before the accounts, and after them. */
  some: string;
  next: string;
}

/** What a change means for accounts, each named; or that it touches none. */
export function AccountConsequence(props: ConsequenceProps): ReactElement {
  const { accounts, none, some, next } = props;
  if (accounts.length === 0) return <p>{none}</p>;
  return (
    <>
      <p>{some}</p>
      <AccountNames accounts={accounts} />
      <p>{next}</p>
    </>
  );
}

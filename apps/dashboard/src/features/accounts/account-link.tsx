import { Link } from '@tanstack/react-router';
import { Breakable } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { accountName, type AccountNames } from './account-name.js';

/** A link to an account, by its name. */
export function AccountLink({ account }: { account: AccountNames & { id: string } }): ReactElement {
  return (
    <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
      <Breakable text={accountName(account)} />
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import { useFormat, type DataColumn } from '@vieraugen/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { OffboardingState } from './offboarding-state.js';
import { progressOf, type Offboarding } from './offboarding.queries.js';

/** The columns of the lists of who leaves. */
export function useOffboardingColumns(): readonly DataColumn<Offboarding>[] {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('person'),
        rowHeader: true,
        cell: (row) => (
          <Link to="/offboardings/$offboardingId" params={{ offboardingId: row.id }}>
            {row.person.functionLabel}
          </Link>
        ),
      },
      {
        id: 'account',
        header: t('account'),
        cell: ({ account }) => <AccountLink account={account} />,
      },
      {
        id: 'authority',
        header: t('authority'),
        cell: ({ account }) => <AuthorityLink authority={account.authority} />,
      },
      { id: 'cause', header: t('cause'), cell: ({ cause }) => t(`cause_${cause}`) },
      { id: 'endedAt', header: t('endedAt'), cell: ({ endedAt }) => format.dateTime(endedAt) },
      { id: 'progress', header: t('progress'), cell: (row) => t('progressOf', progressOf(row)) },
      { id: 'state', header: t('state'), cell: (row) => <OffboardingState row={row} /> },
    ],
    [t, format],
  );
}

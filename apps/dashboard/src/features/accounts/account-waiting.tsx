import { Link } from '@tanstack/react-router';
import { Notice } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../viewer/viewer.queries.js';
import type { AccountDetail } from './accounts.queries.js';

interface AccountProps {
  account: AccountDetail;
}

/** What is still to be done: who leaves, who is asked for, and where four eyes are in danger. */
export function AccountWaiting({ account }: AccountProps): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <>
      {account.approverWarnings.length > 0 && (
        <Notice tone="warn" title={t('warnings')}>
          {account.approverWarnings.map((warning) => (
            <p key={warning}>{t(`warning_${warning}`)}</p>
          ))}
        </Notice>
      )}
      <OpenOffboardings account={account} />
      <OpenRequests account={account} />
    </>
  );
}

function OpenOffboardings({ account }: AccountProps): ReactElement | null {
  const { t } = useTranslation('accounts');
  const mayOpen = useMay('offboarding.read');
  const open = account.offboardings.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return null;
  return (
    <Notice tone="bad" title={t('openOffboardings')}>
      <ul>
        {open.map(({ id, person, items }) => {
          const done = items.filter(({ doneAt }) => doneAt !== null).length;
          const line = t('offboardingLine', {
            person: person.functionLabel,
            done,
            all: items.length,
          });
          return (
            <li key={id}>
              {mayOpen ? (
                <Link to="/offboardings/$offboardingId" params={{ offboardingId: id }}>
                  {line}
                </Link>
              ) : (
                line
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function OpenRequests({ account }: AccountProps): ReactElement | null {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const mayOpen = useMay('person.read');
  const open = account.authorizationRequests.filter(
    ({ status }) => status === 'REQUESTED' || status === 'MANAGER_CONFIRMED',
  );
  if (open.length === 0) return null;
  return (
    <Notice tone="info" title={t('accounts:openRequests')}>
      <ul>
        {open.map(({ id, person, role, status, manager }) => {
          const words = {
            person: person.functionLabel,
            role: t(`vocabulary:role.${role}`),
            manager: manager?.functionLabel,
          };
          const waits = manager ? 'requestWaitsManager' : 'requestWaitsManagerUnknown';
          const key = status === 'REQUESTED' ? waits : 'requestWaitsGrant';
          return <li key={id}>{t(`accounts:${key}`, words)}</li>;
        })}
      </ul>
      {mayOpen && (
        <p>
          <Link to="/requests" search={{}}>
            {t('accounts:toRequests')}
          </Link>
        </p>
      )}
    </Notice>
  );
}

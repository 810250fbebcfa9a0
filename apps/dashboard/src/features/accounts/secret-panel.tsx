import { Link } from '@tanstack/react-router';
import { Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';
import type { AccountSearch } from './accounts.search.js';

interface SecretPanelProps {
  account: AccountDetail;
  search: AccountSearch;
}

/** „3 Personen kennen das Passwort seit dem letzten Wechsel …, eine davon ohne Berechtigung.“ */
export function SecretPanel({ account, search }: SecretPanelProps): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { total, withoutEntitlement, lastRotatedAt, holders } = account.secretKnownBy;
  const rest = withoutEntitlement > 0 ? t('secretWithout', { count: withoutEntitlement }) : '';
  const past = search.validAt ? 'Past' : '';
  const sentence = lastRotatedAt
    ? t(`secretSince${past}`, { count: total, at: format.date(lastRotatedAt), rest })
    : t(`secretUnknown${past}`, { count: total, rest });
  return (
    <Section title={t('secret')}>
      {total === 0 ? (
        <p>{t('secretNobody')}</p>
      ) : (
        <>
          <p className={withoutEntitlement > 0 ? 'va-figure va-text-bad' : 'va-figure'}>
            {t('secretPersons', { count: total })}
          </p>
          <p>{sentence}</p>
          {holders.length > 0 && (
            <details>
              <summary>{t('secretWho')}</summary>
              <ul>
                {holders.map(({ label, entitled }) => (
                  <li key={label}>{entitled ? label : t('secretNotEntitled', { who: label })}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <p>
        <Link
          to="/accounts/$accountId"
          params={{ accountId: account.id }}
          search={{ ...search, tab: 'access' }}
        >
          {t('toAccess')}
        </Link>
      </p>
    </Section>
  );
}

import { EmptyState, Section, Tag, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';

/** Applications that hold a token: they survive a change of password. */
export function AccessApps({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const now = useNow();
  return (
    <Section title={t('apps')}>
      {account.connectedApps.length === 0 ? (
        <EmptyState icon="external" title={t('appsEmpty')}>
          {t('appsEmptyText')}
        </EmptyState>
      ) : (
        <ul className="va-lines va-lines--plain">
          {account.connectedApps.map(({ id, appName, vendor, scopes, approvedUntil, valid }) => {
            const approved = approvedUntil !== null && Date.parse(approvedUntil) > now;
            return (
              <li key={id}>
                <p>
                  {appName}
                  <small>
                    {[vendor, scopes.join(', '), format.interval(valid)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </p>
                <Tag tone={approved ? 'ok' : 'warn'} icon={approved ? 'ok' : 'warn'}>
                  {approved
                    ? t('appApproved', { at: format.date(approvedUntil) })
                    : t('appNotApproved')}
                </Tag>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

import { EmptyState, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';

/** Who approves, and who stands in. */
export function AccountMandates({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  return (
    <Section title={t('accounts:mandates')}>
      {account.mandates.length === 0 ? (
        <EmptyState icon="warn" title={t('accounts:mandatesEmpty')}>
          {t('accounts:mandatesEmptyText')}
        </EmptyState>
      ) : (
        <dl className="va-facts">
          {account.mandates.map(({ id, kind, person, valid, appointedByFunction }) => (
            <div key={id}>
              <dt>{t(`vocabulary:mandate.${kind}`)}</dt>
              <dd>
                {person.functionLabel}
                <br />
                <small className="va-muted">
                  {format.interval(valid)} ·{' '}
                  {t('accounts:appointedBy', { by: appointedByFunction })}
                </small>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

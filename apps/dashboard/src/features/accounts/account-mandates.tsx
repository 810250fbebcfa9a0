import { EmptyState, Section, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { begunBy, inForceFirst } from './at-instant.js';
import type { AccountDetail } from './accounts.queries.js';

interface MandatesProps {
  account: AccountDetail;
  /** null = today. */
  at: string | null;
}

/** Who approves, and who stands in. */
export function AccountMandates({ account, at }: MandatesProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  const now = useNow();
  const mandates = inForceFirst(begunBy(account.mandates, at), at === null ? now : Date.parse(at));
  return (
    <Section title={t('accounts:mandates')}>
      {mandates.length === 0 ? (
        <EmptyState icon="warn" title={t('accounts:mandatesEmpty')}>
          {t('accounts:mandatesEmptyText')}
        </EmptyState>
      ) : (
        <dl className="va-facts">
          {mandates.map(({ id, kind, person, valid, appointedByFunction }) => (
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

import { Button, EmptyState, Section, useFormat, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproverDialog } from './approver-dialog.js';
import { begunBy, inForceFirst } from './at-instant.js';
import type { AccountDetail } from './accounts.queries.js';

interface MandatesProps {
  account: AccountDetail;
  /** null = today. */
  at: string | null;
  mayAppoint: boolean;
}

/** Who approves, and who stands in. */
export function AccountMandates({ account, at, mayAppoint }: MandatesProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  const [appointing, setAppointing] = useState(false);
  const now = useNow();
  const mandates = inForceFirst(begunBy(account.mandates, at), at === null ? now : Date.parse(at));
  return (
    <Section
      title={t('accounts:mandates')}
      aside={
        mayAppoint && (
          <Button small onClick={() => setAppointing(true)}>
            {t('accounts:appoint')}
          </Button>
        )
      }
    >
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
      <ApproverDialog account={account} open={appointing} onClose={() => setAppointing(false)} />
    </Section>
  );
}

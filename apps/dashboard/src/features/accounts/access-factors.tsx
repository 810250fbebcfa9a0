import { Button, EmptyState, Section, Tag, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';
import { SecondFactorDialog } from './second-factor-dialog.js';

interface FactorsProps {
  account: AccountDetail;
  mayChange: boolean;
}

/** The second factors, where they are, and what stands in for them. */
export function AccessFactors({ account, mayChange }: FactorsProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  const [recording, setRecording] = useState(false);
  const record = mayChange && (
    <Button small icon="lock" onClick={() => setRecording(true)}>
      {t('accounts:recordSecondFactor')}
    </Button>
  );
  return (
    <Section title={t('accounts:secondFactors')} aside={record}>
      {account.secondFactors.length === 0 ? (
        <EmptyState icon="lock" title={t('accounts:secondFactorsEmpty')}>
          {t('accounts:secondFactorsEmptyText')}
        </EmptyState>
      ) : (
        <ul className="va-lines va-lines--plain">
          {account.secondFactors.map((factor) => (
            <li key={factor.id}>
              <p>
                {t(`vocabulary:secondFactor.${factor.type}`)}
                <small>
                  {[
                    factor.holder && t('accounts:heldBy', { who: factor.holder.functionLabel }),
                    format.interval(factor.valid),
                    factor.evidenceAt &&
                      t('accounts:evidenceAt', { at: format.date(factor.evidenceAt) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </p>
              <Tag
                tone={factor.backupCodesDeposited ? 'ok' : 'warn'}
                icon={factor.backupCodesDeposited ? 'ok' : 'warn'}
              >
                {t(factor.backupCodesDeposited ? 'accounts:backupCodes' : 'accounts:noBackupCodes')}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <SecondFactorDialog account={account} open={recording} onClose={() => setRecording(false)} />
    </Section>
  );
}

import { Button, Facts, Section } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';
import { RecoveryDialog } from './recovery-dialog.js';

interface RecoveryProps {
  account: AccountDetail;
  mayChange: boolean;
}

/** How the account is got back; shown to those alone who keep its entry. */
export function AccessRecovery({ account, mayChange }: RecoveryProps): ReactElement | null {
  const { t } = useTranslation(['accountForms', 'common']);
  const [changing, setChanging] = useState(false);
  const { recovery } = account;
  if (!recovery) return null;
  const unknown = <span className="va-muted">{t('accountForms:recoveryUnknown')}</span>;
  const { mailbox, mailboxFunctional, phoneType } = recovery;
  const change = mayChange && (
    <Button small onClick={() => setChanging(true)}>
      {t('accountForms:recoveryChange')}
    </Button>
  );
  return (
    <Section title={t('accountForms:recovery')} aside={change}>
      <p>{t('accountForms:recoveryText')}</p>
      <Facts
        facts={[
          { term: t('accountForms:recoveryMailbox'), value: mailbox ?? unknown },
          {
            term: t('accountForms:recoveryFunctional'),
            value:
              mailboxFunctional === null
                ? unknown
                : t(mailboxFunctional ? 'common:yes' : 'common:no'),
          },
          {
            term: t('accountForms:recoveryPhone'),
            value: phoneType ? t(`accountForms:recoveryPhone_${phoneType}`) : unknown,
          },
        ]}
      />
      {changing && <RecoveryDialog account={account} onClose={() => setChanging(false)} />}
    </Section>
  );
}

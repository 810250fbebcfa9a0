import { Button, Section } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { StepConditions } from './step-conditions.js';
import { StepDialog } from './step-dialog.js';
import type { AccountDetail, AccountStep } from './accounts.queries.js';

/** What may come next for an account, with all that it asks for, before anybody tries. */
export function AccountSteps({ account }: { account: AccountDetail }): ReactElement | null {
  const { t } = useTranslation('accountSteps');
  const [taking, setTaking] = useState<AccountStep | null>(null);
  // An account in operation has its day's work on this page; its next steps wait in the menu.
  if (account.nextSteps.length === 0 || account.status === 'ACTIVE') return null;
  return (
    <Section title={t('title')}>
      <ol className="va-checklist">
        {account.nextSteps.map((step) => (
          <li key={step.to} className="va-checklist__item">
            <div>
              <h3>{t(`step.${step.to}`)}</h3>
              <p>{t(`becomes.${step.to}`)}</p>
              <StepConditions account={account} step={step} />
            </div>
            <StepButton step={step} onTake={() => setTaking(step)} />
          </li>
        ))}
      </ol>
      {taking && <StepDialog account={account} step={taking} onClose={() => setTaking(null)} />}
    </Section>
  );
}

function StepButton(props: { step: AccountStep; onTake: () => void }): ReactElement {
  const { t } = useTranslation('accountSteps');
  const { to, permitted, conditions } = props.step;
  const open = conditions.filter(({ fulfilled }) => !fulfilled).length;
  if (!permitted) return <small className="va-muted">{t('others')}</small>;
  if (open > 0) return <small className="va-muted">{t('open', { count: open })}</small>;
  const leads = conditions.length > 0 || to !== 'REJECTED';
  return (
    <Button variant={leads ? 'primary' : undefined} onClick={props.onTake}>
      {t(`step.${to}`)}
    </Button>
  );
}

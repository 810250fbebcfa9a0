import { Link } from '@tanstack/react-router';
import { Button, Tag } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConceptDialog } from '../presence/concept-dialog.js';
import { ApproverDialog } from './approver-dialog.js';
import { ClosingDialog } from './closing-dialog.js';
import type { AccountDetail, AccountGuard, AccountStep } from './accounts.queries.js';

interface StepProps {
  account: AccountDetail;
  step: AccountStep;
}

/** What a step asks for: whether it is there, and where it is brought about. */
export function StepConditions({ account, step }: StepProps): ReactElement | null {
  const { t } = useTranslation('accountSteps');
  if (step.conditions.length === 0) return null;
  const label = t('conditions', { step: t(`step.${step.to}`) });
  return (
    <ul className="va-conditions" aria-label={label}>
      {step.conditions.map(({ guard, fulfilled }) => (
        <li key={guard}>
          <Tag tone={fulfilled ? 'ok' : 'warn'} icon={fulfilled ? 'ok' : 'circle'}>
            {t(fulfilled ? 'fulfilled' : 'unfulfilled')}
          </Tag>
          <div>
            <span>{t(`condition.${guard}`)}</span>
            {!fulfilled && <Fulfil account={account} guard={guard} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface FulfilProps {
  account: AccountDetail;
  guard: AccountGuard;
}

/** The way to where a condition is fulfilled, for those who may. */
function Fulfil({ account, guard }: FulfilProps): ReactElement | null {
  const { t } = useTranslation('accountSteps');
  const params = { accountId: account.id };
  const label = t(`fulfil.${guard}`);
  switch (guard) {
    case 'OWNER':
    case 'TWO_AUTHORS':
      if (!account.canAuthorize && !account.canRequest) return null;
      return (
        <Link to="/accounts/$accountId/authorize" params={params}>
          {account.canAuthorize ? label : t('request')}
        </Link>
      );
    case 'SECOND_FACTOR':
    case 'ACCESS_ENDED':
      return (
        <Link to="/accounts/$accountId" params={params} search={{ tab: 'access' }}>
          {label}
        </Link>
      );
    case 'IMPRINT':
      return (
        <Link to="/accounts/$accountId/change" params={params}>
          {label}
        </Link>
      );
    default:
      return <FulfilInDialog account={account} guard={guard} />;
  }
}

function FulfilInDialog({ account, guard }: FulfilProps): ReactElement | null {
  const { t } = useTranslation('accountSteps');
  const [open, setOpen] = useState(false);
  const isApproval = guard === 'APPROVER' || guard === 'DEPUTY_APPROVER';
  if (isApproval && !account.canAuthorize) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t(`fulfil.${guard}`)}
      </Button>
      {isApproval && <ApproverDialog account={account} open={open} onClose={close} />}
      {open && guard === 'USAGE_CONCEPT' && <ConceptDialog account={account} onClose={close} />}
      {open && (guard === 'ARCHIVAL_OFFERED' || guard === 'HANDLE_PARKED') && (
        <ClosingDialog account={account} onClose={close} />
      )}
    </>
  );
}

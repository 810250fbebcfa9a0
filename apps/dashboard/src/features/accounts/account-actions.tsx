import { Link, useNavigate } from '@tanstack/react-router';
import { isOver } from '@vieraugen/domain';
import { buttonClass, Icon, MenuButton, type MenuEntry } from '@vieraugen/ui';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../viewer/viewer.queries.js';
import type { AccountDetail } from './accounts.queries.js';
import type { AccountSearch } from './accounts.search.js';
import { AttestDialog } from './attest-dialog.js';
import { StatusDialog } from './status-dialog.js';

interface ActionsProps {
  account: AccountDetail;
  search: AccountSearch;
  isToday: boolean;
  asOfButton: ReactNode;
}

/** What can be done with an account; the past cannot be changed. */
export function AccountActions({
  account,
  search,
  isToday,
  asOfButton,
}: ActionsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const { validAt, knownAt, rules } = search;
  const over = account.status !== null && isOver(account.status);
  return (
    <>
      {asOfButton}
      <Link
        to="/accounts/$accountId/who-could"
        params={{ accountId: account.id }}
        search={{ validAt, knownAt, rules }}
        className={buttonClass()}
      >
        {t('whoCould')}
      </Link>
      {isToday && !over && (account.canAuthorize || account.canRequest) && (
        <Link
          to="/accounts/$accountId/authorize"
          params={{ accountId: account.id }}
          className={buttonClass({ variant: 'primary' })}
        >
          <Icon name="plus" />
          {t(account.canAuthorize ? 'authorize' : 'requestAuthorization')}
        </Link>
      )}
      {isToday && <MoreMenu account={account} />}
    </>
  );
}

function MoreMenu({ account }: { account: AccountDetail }): ReactElement | null {
  const { t } = useTranslation('accounts');
  const [dialog, setDialog] = useState<'attest' | 'status' | null>(null);
  const navigate = useNavigate();
  const mayAttest = useMay('account.attest', account.authority.id);
  const entries: MenuEntry[] = [];
  if (account.canEdit) {
    const params = { accountId: account.id };
    entries.push({
      id: 'change',
      label: t('change'),
      icon: 'tool',
      onSelect: () => void navigate({ to: '/accounts/$accountId/change', params }),
    });
  }
  if (account.nextSteps.some(({ permitted }) => permitted)) {
    entries.push({
      id: 'status',
      label: t('changeStatus'),
      icon: 'flag',
      onSelect: () => setDialog('status'),
    });
  }
  if (mayAttest) {
    entries.push({
      id: 'attest',
      label: t('attest'),
      icon: 'ok',
      onSelect: () => setDialog('attest'),
    });
  }
  const { url } = account;
  if (url) {
    entries.push({ id: 'open', label: t('openPlatform'), icon: 'external', href: url });
  }
  if (entries.length === 0) return null;
  return (
    <>
      <MenuButton label={t('more')} icon="more" labelled entries={entries} />
      <AttestDialog account={account} open={dialog === 'attest'} onClose={() => setDialog(null)} />
      <StatusDialog account={account} open={dialog === 'status'} onClose={() => setDialog(null)} />
    </>
  );
}

import { Button, EmptyState, Period, Section, SimpleTable, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import { AccessState } from './access-state.js';
import { AccessGrantDialog } from './access-grant-dialog.js';
import type { AccountRights } from './account-view.js';
import type { AccountDetail, AccountGrant } from './accounts.queries.js';
import { begunBy, inForceFirst } from './at-instant.js';
import { CloseGrantDialog } from './close-grant-dialog.js';

interface GrantsProps {
  account: AccountDetail;
  /** null = today. */
  at: string | null;
  rights: AccountRights;
}

/** Every way in, in which state it is, and what that means. */
export function AccessGrants({ account, at, rights }: GrantsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const [recording, setRecording] = useState(false);
  const [closing, setClosing] = useState<AccountGrant | null>(null);
  const now = useNow();
  const instant = at === null ? now : Date.parse(at);
  const grants = inForceFirst(begunBy(account.accessGrants, at), instant);
  return (
    <Section
      title={t('grants')}
      aside={
        rights.write && (
          <Button small icon="plus" onClick={() => setRecording(true)}>
            {t('recordAccess')}
          </Button>
        )
      }
    >
      {grants.length === 0 ? (
        <EmptyState icon="key" title={t('grantsEmpty')}>
          {t('grantsEmptyText')}
        </EmptyState>
      ) : (
        <GrantTable rows={grants} onClose={rights.end ? setClosing : undefined} />
      )}
      <AccessGrantDialog account={account} open={recording} onClose={() => setRecording(false)} />
      {closing && <CloseGrantDialog grant={closing} onClose={() => setClosing(null)} />}
    </Section>
  );
}

interface TableProps {
  rows: readonly AccountGrant[];
  onClose?: (row: AccountGrant) => void;
}

function GrantTable({ rows, onClose }: TableProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const deviceLabel = useDeviceLabel();
  const who = (row: AccountGrant): string =>
    row.holder?.functionLabel ?? t('accounts:unknownHolder');
  const step = {
    header: t('accounts:step'),
    cell: (row: AccountGrant) =>
      onClose && row.state !== 'CLOSED' ? (
        <Button
          small
          aria-label={t('accounts:closeGrantOf', { who: who(row) })}
          onClick={() => onClose(row)}
        >
          {t('accounts:closeGrant')}
        </Button>
      ) : null,
  };
  return (
    <SimpleTable
      caption={t('accounts:grantsCaption')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        { header: t('accounts:holder'), rowHeader: true, cell: who },
        {
          header: t('accounts:mechanism'),
          cell: (row) => (
            <>
              {t(`vocabulary:mechanism.${row.mechanism ?? 'UNKNOWN'}`)}
              {row.device && <small>{deviceLabel(row.device)}</small>}
            </>
          ),
        },
        {
          header: t('accounts:period'),
          cell: (row) => <Period value={row.valid} />,
        },
        { header: t('accounts:state'), cell: (row) => <AccessState grant={row} /> },
        ...(onClose ? [step] : []),
      ]}
    />
  );
}

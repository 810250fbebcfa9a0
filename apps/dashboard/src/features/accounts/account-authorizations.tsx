import { Button, EmptyState, Section, SimpleTable, Tag, useFormat, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import type { AccountAuthorization, AccountDetail } from './accounts.queries.js';
import { begunBy, inForceFirst, isOverAt } from './at-instant.js';
import { EndAuthorizationDialog } from './end-authorization-dialog.js';

interface AuthorizationsProps {
  account: AccountDetail;
  /** null = today. */
  at: string | null;
  mayChange: boolean;
}

/** Every authorization, ended ones too: they explain who once knew the secret. */
export function AccountAuthorizations({
  account,
  at,
  mayChange,
}: AuthorizationsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const [ending, setEnding] = useState<AccountAuthorization | null>(null);
  const now = useNow();
  const instant = at === null ? now : Date.parse(at);
  const authorizations = inForceFirst(begunBy(account.authorizations, at), instant);
  return (
    <Section title={t('authorizations')}>
      {authorizations.length === 0 ? (
        <EmptyState icon="person" title={t('timelineEmpty')}>
          {t('timelineEmptyText')}
        </EmptyState>
      ) : (
        <AuthorizationTable
          rows={authorizations}
          instant={instant}
          onEnd={mayChange ? setEnding : undefined}
        />
      )}
      {ending && (
        <EndAuthorizationDialog
          account={account}
          authorization={ending}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}

interface TableProps {
  rows: readonly AccountAuthorization[];
  instant: number;
  onEnd?: (row: AccountAuthorization) => void;
}

function AuthorizationTable({ rows, instant, onEnd }: TableProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  const step = {
    header: t('accounts:step'),
    cell: (row: AccountAuthorization) =>
      onEnd && !row.valid.to ? (
        <Button
          small
          aria-label={t('accounts:endAuthorizationOf', { who: row.person.functionLabel })}
          onClick={() => onEnd(row)}
        >
          {t('accounts:endAuthorization')}
        </Button>
      ) : null,
  };
  return (
    <SimpleTable
      caption={t('accounts:authorizationsCaption')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        {
          header: t('accounts:person'),
          rowHeader: true,
          cell: ({ person }) => person.functionLabel,
        },
        { header: t('accounts:role'), cell: ({ role }) => t(`vocabulary:role.${role}`) },
        { header: t('accounts:period'), cell: ({ valid }) => format.interval(valid) },
        { header: t('accounts:device'), cell: (row) => <Devices row={row} /> },
        {
          header: t('accounts:state'),
          cell: (row) => <AuthorizationState row={row} instant={instant} />,
        },
        ...(onEnd ? [step] : []),
      ]}
    />
  );
}

function Devices({ row }: { row: AccountAuthorization }): ReactElement {
  const { t } = useTranslation('accounts');
  const label = useDeviceLabel();
  if (row.deviceUses.length === 0) return <span className="va-muted">{t('noDevice')}</span>;
  return (
    <>
      {row.deviceUses.map(({ id, device }) => (
        <div key={id}>{label(device)}</div>
      ))}
    </>
  );
}

interface StateProps {
  row: AccountAuthorization;
  instant: number;
}

function AuthorizationState({ row, instant }: StateProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  if (isOverAt(row.valid, instant)) {
    const why = row.revocationTrigger;
    return (
      <Tag tone="none" icon="dash">
        {why
          ? t('accounts:endedBecause', { why: t(`vocabulary:revocationTrigger.${why}`) })
          : t('accounts:ended')}
      </Tag>
    );
  }
  if (row.effective) {
    return (
      <Tag tone="ok" icon="ok">
        {t('accounts:effective')}
      </Tag>
    );
  }
  return (
    <Tag tone="none" icon="pause">
      {t(row.role === 'DEPUTY' ? 'accounts:standby' : 'accounts:notEffective')}
    </Tag>
  );
}

import { Button, EmptyState, Period, Section, SimpleTable, Tag, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import type { AccountAuthorization, AccountDetail } from './accounts.queries.js';
import { begunBy, inForceFirst, isOverAt } from './at-instant.js';
import { DeputyDialog } from './deputy-dialog.js';
import { EndAuthorizationDialog } from './end-authorization-dialog.js';
import { LinkDeviceDialog } from './link-device-dialog.js';
import type { AccountRights } from './account-view.js';

interface Step {
  readonly kind: 'end' | 'activate' | 'link';
  readonly row: AccountAuthorization;
}

interface AuthorizationsProps {
  account: AccountDetail;
  /** null = today. */
  at: string | null;
  rights: AccountRights;
}

/** Every authorization, ended ones too: they explain who once knew the secret. */
export function AccountAuthorizations({ account, at, rights }: AuthorizationsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => setStep(null);
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
          rights={rights}
          onStep={setStep}
        />
      )}
      {step?.kind === 'end' && <EndAuthorizationDialog authorization={step.row} onClose={close} />}
      {step?.kind === 'activate' && <DeputyDialog authorization={step.row} onClose={close} />}
      {step?.kind === 'link' && (
        <LinkDeviceDialog account={account} authorization={step.row} onClose={close} />
      )}
    </Section>
  );
}

interface TableProps {
  rows: readonly AccountAuthorization[];
  instant: number;
  rights: AccountRights;
  onStep: (step: Step) => void;
}

function AuthorizationTable({ rows, instant, rights, onStep }: TableProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const anyRight = rights.end || rights.grant || rights.activate;
  const steps = {
    header: t('accounts:step'),
    cell: (row: AccountAuthorization) =>
      isOverAt(row.valid, instant) ? null : <Steps row={row} rights={rights} onStep={onStep} />,
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
        { header: t('accounts:period'), cell: ({ valid }) => <Period value={valid} /> },
        { header: t('accounts:device'), cell: (row) => <Devices row={row} /> },
        {
          header: t('accounts:state'),
          cell: (row) => <AuthorizationState row={row} instant={instant} />,
        },
        ...(anyRight ? [steps] : []),
      ]}
    />
  );
}

interface StepsProps {
  row: AccountAuthorization;
  rights: AccountRights;
  onStep: (step: Step) => void;
}

/** What can be done with an authorization that is in force. */
function Steps({ row, rights, onStep }: StepsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const who = row.person.functionLabel;
  return (
    <span className="va-row">
      {rights.activate && row.role === 'DEPUTY' && !row.effective && (
        <Button
          small
          aria-label={t('activateOf', { who })}
          onClick={() => onStep({ kind: 'activate', row })}
        >
          {t('activate')}
        </Button>
      )}
      {rights.grant && row.role !== 'OWNER' && (
        <Button
          small
          aria-label={t('linkDeviceOf', { who })}
          onClick={() => onStep({ kind: 'link', row })}
        >
          {t('linkDevice')}
        </Button>
      )}
      {rights.end && !row.valid.to && (
        <Button
          small
          aria-label={t('endAuthorizationOf', { who })}
          onClick={() => onStep({ kind: 'end', row })}
        >
          {t('endAuthorization')}
        </Button>
      )}
    </span>
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
  if (row.status === 'SUSPENDED') {
    return (
      <Tag tone="warn" icon="pause">
        {t('accounts:suspended')}
      </Tag>
    );
  }
  if (row.status === 'TRAINING_PENDING') {
    return (
      <Tag tone="warn" icon="clock">
        {t('accounts:trainingPending')}
      </Tag>
    );
  }
  return (
    <Tag tone="none" icon="pause">
      {t(row.role === 'DEPUTY' ? 'accounts:standby' : 'accounts:notEffective')}
    </Tag>
  );
}

import { Button, EmptyState, Section, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from './accounts.queries.js';
import { CredentialEventDialog } from './credential-event-dialog.js';

interface CredentialsProps {
  account: AccountDetail;
  mayChange: boolean;
}

/** When the secret was changed and sessions were signed out. Never the secret itself. */
export function AccessCredentials({ account, mayChange }: CredentialsProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const [recording, setRecording] = useState(false);
  const format = useFormat();
  const events = account.credentials
    .flatMap(({ events: list, kind }) => list.map((event) => ({ ...event, kind })))
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  const record = mayChange && (
    <Button small icon="key" onClick={() => setRecording(true)}>
      {t('accounts:recordRotation')}
    </Button>
  );
  return (
    <Section title={t('accounts:credentials')} aside={record}>
      {events.length === 0 ? (
        <EmptyState icon="key" title={t('accounts:credentialsEmpty')}>
          {t('accounts:credentialsEmptyText')}
        </EmptyState>
      ) : (
        <ul className="va-lines va-lines--dated">
          {events.map((event) => (
            <li key={event.id}>
              <time className="va-num va-muted" dateTime={event.occurredAt}>
                {format.dateTime(event.occurredAt)}
              </time>
              <p>
                {t(`vocabulary:credentialEvent.${event.event}`)}
                <small>
                  {t('accounts:eventLine', { cause: event.cause, by: event.byFunction })}
                </small>
                {event.evidence && (
                  <small>{t('accounts:evidenceIs', { evidence: event.evidence })}</small>
                )}
              </p>
              <span className="va-muted va-small">
                {t(`vocabulary:credentialKind.${event.kind}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <CredentialEventDialog
        account={account}
        open={recording}
        onClose={() => setRecording(false)}
      />
    </Section>
  );
}

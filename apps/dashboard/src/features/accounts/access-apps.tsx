import { Button, EmptyState, Section, Tag, useFormat, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordAppDialog, RevokeAppDialog } from './app-dialogs.js';
import { ReviewAppDialog } from './review-app-dialog.js';
import type { AccountRights } from './account-view.js';
import type { AccountDetail } from './accounts.queries.js';

type App = AccountDetail['connectedApps'][number];

interface AppsProps {
  account: AccountDetail;
  rights: AccountRights;
}

/** Applications that hold a token: they survive a change of password. */
export function AccessApps({ account, rights }: AppsProps): ReactElement {
  const { t } = useTranslation('accounts');
  const [recording, setRecording] = useState(false);
  const [revoking, setRevoking] = useState<App | null>(null);
  const [reviewing, setReviewing] = useState<App | null>(null);
  const record = rights.write && (
    <Button small icon="plus" onClick={() => setRecording(true)}>
      {t('recordApp')}
    </Button>
  );
  return (
    <Section title={t('apps')} aside={record}>
      {account.connectedApps.length === 0 ? (
        <EmptyState icon="external" title={t('appsEmpty')}>
          {t('appsEmptyText')}
        </EmptyState>
      ) : (
        <ul className="va-lines va-lines--plain">
          {account.connectedApps.map((app) => (
            <AppLine
              key={app.id}
              app={app}
              onReview={rights.write ? setReviewing : undefined}
              onRevoke={rights.end ? setRevoking : undefined}
            />
          ))}
        </ul>
      )}
      {recording && <RecordAppDialog account={account} onClose={() => setRecording(false)} />}
      {reviewing && <ReviewAppDialog app={reviewing} onClose={() => setReviewing(null)} />}
      {revoking && <RevokeAppDialog app={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  );
}

interface AppLineProps {
  app: App;
  onReview?: (app: App) => void;
  onRevoke?: (app: App) => void;
}

function AppLine({ app, onReview, onRevoke }: AppLineProps): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { appName, vendor, scopes, valid, lastReviewedAt } = app;
  const reviewed = lastReviewedAt
    ? t('appReviewed', { at: format.date(lastReviewedAt) })
    : t('appNeverReviewed');
  return (
    <li>
      <p>
        {appName}
        <small>
          {[vendor, scopes.join(', '), format.interval(valid), reviewed]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
      <span className="va-row">
        <AppState app={app} />
        {onReview && !valid.to && (
          <Button
            small
            aria-label={t('reviewAppOf', { app: appName })}
            onClick={() => onReview(app)}
          >
            {t('reviewApp')}
          </Button>
        )}
        {onRevoke && !valid.to && (
          <Button
            small
            aria-label={t('revokeAppOf', { app: appName })}
            onClick={() => onRevoke(app)}
          >
            {t('revokeApp')}
          </Button>
        )}
      </span>
    </li>
  );
}

function AppState({ app }: { app: App }): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const now = useNow();
  const { approvedUntil, revocationDemandedAt, valid } = app;
  if (valid.to && Date.parse(valid.to) <= now) {
    return (
      <Tag tone="none" icon="dash">
        {t('appRevoked')}
      </Tag>
    );
  }
  if (revocationDemandedAt) {
    return (
      <Tag tone="bad" icon="bad">
        {t('appToBeRevoked')}
      </Tag>
    );
  }
  if (approvedUntil && Date.parse(approvedUntil) > now) {
    return (
      <Tag tone="ok" icon="ok">
        {t('appApproved', { at: format.end(approvedUntil) })}
      </Tag>
    );
  }
  return (
    <Tag tone="warn" icon="warn">
      {t('appNotApproved')}
    </Tag>
  );
}

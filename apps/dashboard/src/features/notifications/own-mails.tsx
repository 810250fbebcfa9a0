import { useQuery } from '@tanstack/react-query';
import { SimpleTable, Section, Tag, type IconName, type Tone, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { ownMailsQuery, type OwnMail } from './notifications.queries.js';

/** The mails to the viewer, with what became of each. */
export function OwnMails(): ReactElement {
  const { t } = useTranslation('notifications');
  const query = useQuery(ownMailsQuery);
  return (
    <Section title={t('mailsTitle')}>
      <p className="va-muted">{t('mailsText')}</p>
      <Loaded query={query}>
        {(mails) => (mails.length === 0 ? <p>{t('noMails')}</p> : <Mails mails={mails} />)}
      </Loaded>
    </Section>
  );
}

function Mails({ mails }: { mails: readonly OwnMail[] }): ReactElement {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  return (
    <SimpleTable
      caption={t('mailsTitle')}
      rows={mails}
      rowId={({ id }) => id}
      columns={[
        { header: t('mailDate'), cell: (mail) => format.dateTime(mail.sentAt ?? mail.createdAt) },
        { header: t('mailSubject'), cell: ({ subject, kind }) => subject ?? t(`kind.${kind}`) },
        { header: t('mailState'), cell: (mail) => <MailState mail={mail} /> },
      ]}
    />
  );
}

const LOOK: Record<OwnMail['status'], [Tone, IconName]> = {
  QUEUED: ['warn', 'clock'],
  SENT: ['ok', 'ok'],
  FAILED: ['bad', 'bad'],
  DROPPED: ['none', 'info'],
};

function MailState({ mail }: { mail: OwnMail }): ReactElement {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const { status, failure, nextTryAt } = mail;
  const [tone, icon] = LOOK[status];
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {t(`status.${status}`)}
      </Tag>
      {status === 'DROPPED' && <p>{t('dropped')}</p>}
      {failure && <p>{t(`failure.${failure}`)}</p>}
      {nextTryAt && <p>{t('nextTry', { date: format.dateTime(nextTryAt) })}</p>}
      {status === 'FAILED' && <p>{t('failedForGood')}</p>}
    </>
  );
}

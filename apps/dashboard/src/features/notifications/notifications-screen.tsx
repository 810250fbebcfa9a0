import { useQuery } from '@tanstack/react-query';
import { Notice, Page, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { Loaded } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { CalendarSection } from './calendar-section.js';
import { SetNotificationsDocument } from './notifications.graphql.js';
import { OwnMails } from './own-mails.js';
import { preferencesQuery, type Preferences } from './notifications.queries.js';

/** What the signed-in person is told, and the address of their calendar. */
export function NotificationsScreen(): ReactElement {
  const { t } = useTranslation('notifications');
  const query = useQuery(preferencesQuery);
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      <Loaded query={query}>
        {(preferences) => (
          <>
            <Section title={t('mailTitle')}>
              <Where preferences={preferences} />
              <MailForm preferences={preferences} />
            </Section>
            <CalendarSection since={preferences.calendarSince} />
            <OwnMails />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Where({ preferences }: { preferences: Preferences }): ReactElement {
  const { t } = useTranslation('notifications');
  const { email, mailConfigured } = preferences;
  if (!mailConfigured) return <Notice tone="info">{t('notConfigured')}</Notice>;
  return email ? <p>{t('mailTo', { email })}</p> : <Notice tone="warn">{t('noAddress')}</Notice>;
}

function MailForm({ preferences }: { preferences: Preferences }): ReactElement {
  const { t } = useTranslation('notifications');
  const set = useChange(SetNotificationsDocument, { done: t('saved'), stale: ['notification'] });
  const { digest, critical } = preferences;
  const form = useChangeForm({
    values: { digest, critical },
    submit: (input) => set({ input }),
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="digest">
          {(field) => <field.Check label={t('digest')} hint={t('digestHint')} />}
        </form.AppField>
        <form.AppField name="critical">
          {(field) => <field.Check label={t('critical')} hint={t('criticalHint')} />}
        </form.AppField>
        <form.Actions submit={t('save')} />
      </form.AppForm>
    </FormFrame>
  );
}

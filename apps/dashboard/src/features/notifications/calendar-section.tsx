import { Button, Notice, Section, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { EndCalendarDocument, RenewCalendarDocument } from './notifications.graphql.js';

/** The address of the viewer's calendar: made, shown once, made anew, switched off. */
export function CalendarSection({ since }: { since: string | null }): ReactElement {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const [open, setOpen] = useState<'RENEW' | 'END' | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const label = t(since ? 'renew' : 'create');
  const close = () => setOpen(null);
  return (
    <Section
      title={t('calendarTitle')}
      aside={
        <>
          <Button small onClick={() => setOpen('RENEW')}>
            {label}
          </Button>
          {since && (
            <Button small onClick={() => setOpen('END')}>
              {t('end')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('calendarText')}</p>
      {url ? (
        <Address url={url} />
      ) : (
        <p className="va-muted">
          {since ? t('calendarSince', { date: format.dateTime(since) }) : t('calendarNone')}
        </p>
      )}
      <FormDialog
        open={open === 'RENEW'}
        onClose={close}
        title={label}
        consequence={t(since ? 'renewConsequence' : 'createConsequence')}
      >
        <RenewForm label={label} onUrl={setUrl} onClose={close} />
      </FormDialog>
      <FormDialog
        open={open === 'END'}
        onClose={close}
        title={t('end')}
        consequence={t('endConsequence')}
      >
        <EndForm onEnded={() => setUrl(null)} onClose={close} />
      </FormDialog>
    </Section>
  );
}

function Address({ url }: { url: string }): ReactElement {
  const { t } = useTranslation('notifications');
  return (
    <Notice tone="ok" title={t('address')}>
      <p>{url}</p>
      <p>{t('addressHint')}</p>
    </Notice>
  );
}

interface RenewFormProps {
  label: string;
  onUrl: (url: string) => void;
  onClose: () => void;
}

function RenewForm({ label, onUrl, onClose }: RenewFormProps): ReactElement {
  const { t } = useTranslation('notifications');
  const renew = useChange(RenewCalendarDocument, { done: t('created'), stale: ['notification'] });
  const form = useChangeForm({
    values: {},
    submit: async () => {
      const { renewCalendar } = await renew({});
      onUrl(renewCalendar.url);
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.Actions submit={label} onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

interface EndFormProps {
  onEnded: () => void;
  onClose: () => void;
}

function EndForm({ onEnded, onClose }: EndFormProps): ReactElement {
  const { t } = useTranslation('notifications');
  const end = useChange(EndCalendarDocument, { done: t('ended'), stale: ['notification'] });
  const form = useChangeForm({
    values: {},
    submit: async () => {
      await end({});
      onEnded();
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.Actions submit={t('end')} onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

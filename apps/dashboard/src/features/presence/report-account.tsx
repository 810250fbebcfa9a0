import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { ReportAccountDocument } from './presence.graphql.js';

/** Anybody who comes upon an account that the register does not know can say so. */
export function ReportAccount(): ReactElement {
  const { t } = useTranslation('presence');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('report')}</Button>
      {open && <ReportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ReportDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('presence');
  const form = useReportForm(onClose);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('reportTitle')}
      consequence={t('reportConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="url">
            {(field) => <field.Text label={t('reportUrl')} type="url" />}
          </form.AppField>
          <form.AppField name="authorityId">
            {() => <AuthorityField label={t('reportAuthority')} />}
          </form.AppField>
          <form.AppField name="note">
            {(field) => <field.Text label={t('reportNote')} optional />}
          </form.AppField>
          <form.Actions submit={t('reportSend')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useReportForm(onClose: () => void) {
  const { t } = useTranslation('presence');
  const navigate = useNavigate();
  const report = useChange(ReportAccountDocument, {
    done: t('reported'),
    stale: ['account', 'overview', 'authority'],
    evaluation: ({ reportAccount }) => reportAccount.evaluation,
  });
  return useChangeForm({
    values: { url: '', authorityId: '', note: '' },
    check: ({ url, authorityId }) => ({
      url: given(url) ? undefined : t('required'),
      authorityId: authorityId ? undefined : t('required'),
    }),
    submit: async ({ url, authorityId, note }) => {
      const { reportAccount } = await report({
        input: { url: url.trim(), authorityId, note: given(note) },
      });
      onClose();
      const params = { accountId: reportAccount.account.id };
      await navigate({ to: '/accounts/$accountId', params });
    },
  });
}

import { DPIA_STATUSES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import type { Presence } from './account-presence.js';
import { RecordUsageConceptDocument } from './presence.graphql.js';

interface ConceptProps {
  account: Presence;
  onClose: () => void;
}

/** Enters the usage concept that an account is run by. */
export function ConceptDialog({ account, onClose }: ConceptProps): ReactElement {
  const { t } = useTranslation('presence');
  const form = useConceptForm(account, onClose);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('recordTitle')}
      consequence={t('recordConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="title">
            {(field) => <field.Text label={t('conceptName')} />}
          </form.AppField>
          <form.AppField name="url">
            {(field) => (
              <field.Text label={t('conceptUrl')} hint={t('conceptUrlHint')} type="url" optional />
            )}
          </form.AppField>
          <form.AppField name="dpiaStatus">
            {(field) => (
              <field.Select
                label={t('dpia')}
                choices={DPIA_STATUSES.map((value) => ({
                  value,
                  label: t(`dpiaStatus.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <FormPair>
            <form.AppField name="approvedOn">
              {(field) => (
                <field.Date label={t('approvedOn')} hint={t('approvedOnHint')} optional />
              )}
            </form.AppField>
            <form.AppField name="reviewBy">
              {(field) => <field.Date label={t('reviewBy')} hint={t('reviewByHint')} optional />}
            </form.AppField>
          </FormPair>
          <form.Actions submit={t('save')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useConceptForm(account: Presence, onClose: () => void) {
  const { t } = useTranslation('presence');
  const record = useChange(RecordUsageConceptDocument, {
    done: t('recorded'),
    stale: ['account'],
    evaluation: ({ recordUsageConcept }) => recordUsageConcept.evaluation,
  });
  const { title = '', url, dpiaStatus, approvedOn, reviewBy } = account.usageConcept ?? {};
  const dpia: (typeof DPIA_STATUSES)[number] | '' = dpiaStatus ?? '';
  return useChangeForm({
    // What is on record stands in the form: nobody takes an approval back by not repeating it.
    values: {
      title,
      url: url ?? '',
      dpiaStatus: dpia,
      approvedOn: approvedOn ?? '',
      reviewBy: reviewBy ?? '',
    },
    check: (values) => ({
      title: given(values.title) ? undefined : t('required'),
      dpiaStatus: values.dpiaStatus ? undefined : t('required'),
    }),
    submit: async (values) => {
      if (values.dpiaStatus === '') return;
      await record({
        input: {
          accountId: account.id,
          title: values.title.trim(),
          url: given(values.url),
          dpiaStatus: values.dpiaStatus,
          approvedOn: given(values.approvedOn),
          reviewBy: given(values.reviewBy),
        },
      });
      onClose();
    },
  });
}

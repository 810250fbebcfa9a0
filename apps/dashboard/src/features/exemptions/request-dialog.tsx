import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { endOfDay, given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { RequestExemptionDocument } from './exemptions.graphql.js';
import { storeExemption } from './exemptions.queries.js';

interface RequestProps {
  findingId: string;
  onClose: () => void;
}

/** Asks to waive what a finding objects to; a second person decides. */
export function RequestExemptionDialog({ findingId, onClose }: RequestProps): ReactElement {
  const { t } = useTranslation('exemptions');
  const request = useChange(RequestExemptionDocument, {
    done: t('requestDone'),
    store: ({ requestExemption }, client) => storeExemption(requestExemption.exemption, client),
  });
  const form = useChangeForm({
    values: { ground: '', riskAssessment: '', from: '', to: '', reviewOn: '' },
    check: ({ ground, riskAssessment, to }) => ({
      ground: given(ground) ? undefined : t('required'),
      riskAssessment: given(riskAssessment) ? undefined : t('required'),
      to: to ? undefined : t('required'),
    }),
    submit: async ({ ground, riskAssessment, from, to, reviewOn }) => {
      const end = endOfDay(to);
      if (!end) return;
      await request({
        input: {
          findingId,
          ground: ground.trim(),
          riskAssessment: riskAssessment.trim(),
          from: instantOf(from),
          to: end,
          reviewOn: given(reviewOn),
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('request')} consequence={t('requestConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="ground">
            {(field) => <field.Text label={t('ground')} hint={t('groundHint')} multiline />}
          </form.AppField>
          <form.AppField name="riskAssessment">
            {(field) => <field.Text label={t('riskField')} hint={t('riskHint')} multiline />}
          </form.AppField>
          <FormPair>
            <form.AppField name="from">
              {(field) => <field.Date label={t('from')} hint={t('fromHint')} optional />}
            </form.AppField>
            <form.AppField name="to">
              {(field) => <field.Date label={t('to')} hint={t('toHint')} />}
            </form.AppField>
          </FormPair>
          <form.AppField name="reviewOn">
            {(field) => <field.Date label={t('review')} hint={t('reviewHint')} optional />}
          </form.AppField>
          <form.Actions submit={t('request')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

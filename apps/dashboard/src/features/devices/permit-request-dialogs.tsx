import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import {
  ConfirmPermitConditionsDocument,
  DecidePermitRequestDocument,
  NotePermitRequestDocument,
} from './permits.graphql.js';
import type { PermitRequest } from './devices.queries.js';
import { ConditionsField, confirmedFrom, confirmedOf } from './permit-conditions.js';
import { useDeviceChange } from './use-device-change.js';

interface DialogProps {
  request: PermitRequest;
  onClose: () => void;
}

/** Whoever uses the device confirms each condition. */
export function ConfirmDialog({ request, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const confirm = useDeviceChange(ConfirmPermitConditionsDocument, t('conditionsConfirmed'));
  const form = useChangeForm({
    values: { conditions: confirmedFrom(request.confirmedConditions) },
    submit: async ({ conditions }) => {
      await confirm({ input: { requestId: request.id, conditions: confirmedOf(conditions) } });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('confirmConditions')} consequence={t('voluntary')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="conditions">{() => <ConditionsField />}</form.AppField>
          <form.Actions submit={t('confirmConditions')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

/** Information security gives its note, or objects. */
export function NoteDialog({ request, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const note = useDeviceChange(NotePermitRequestDocument, t('noted'));
  const form = useChangeForm({
    values: { verdict: 'consent', note: request.securityNote ?? '' },
    check: (values) => ({ note: given(values.note) ? undefined : t('missingNote') }),
    submit: async (values) => {
      const veto = values.verdict === 'veto';
      await note({ input: { requestId: request.id, note: values.note, veto } });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('giveNote')} consequence={t('noteConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="verdict">
            {(field) => (
              <field.Radio
                label={t('verdict')}
                choices={[
                  { value: 'consent', label: t('consent') },
                  { value: 'veto', label: t('veto'), hint: t('vetoHint') },
                ]}
              />
            )}
          </form.AppField>
          <form.AppField name="note">
            {(field) => <field.Text label={t('note')} hint={t('noteHint')} multiline />}
          </form.AppField>
          <form.Actions submit={t('giveNote')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

/** The ministry's coordination grants the permit or denies it. */
export function DecideDialog({ request, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const decide = useDeviceChange(DecidePermitRequestDocument, t('decided'));
  const form = useChangeForm({
    values: { decision: '', decisionReason: '' },
    check: ({ decision, decisionReason }) => ({
      decision: decision ? undefined : t('missingDecision'),
      decisionReason:
        decision === 'deny' && !given(decisionReason) ? t('missingDenial') : undefined,
    }),
    submit: async ({ decision, decisionReason }) => {
      const grant = decision === 'grant';
      const input = { requestId: request.id, grant, decisionReason: given(decisionReason) };
      await decide({ input });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('decide')} consequence={t('decideConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="decision">
            {(field) => (
              <field.Radio
                label={t('decision')}
                choices={[
                  { value: 'grant', label: t('grantPermit') },
                  { value: 'deny', label: t('denyPermit') },
                ]}
              />
            )}
          </form.AppField>
          <form.AppField name="decisionReason">
            {(field) => <field.Text label={t('decisionReason')} optional multiline />}
          </form.AppField>
          <form.Actions submit={t('decide')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { SecureLostDeviceDocument } from './devices.graphql.js';
import type { DeviceDetail } from './devices.queries.js';
import { AccountChoice, chosen, chosenFirst } from './account-choice.js';
import { useDeviceChange } from './use-device-change.js';

interface DialogProps {
  device: DeviceDetail;
  onClose: () => void;
}

/** Records what was done after a loss, for all accounts at once. */
export function DeviceSecureDialog({ device, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const open = device.lostAccess.filter((one) => !one.sessionsRevokedAt || !one.rotatedAt);
  const accounts = open.flatMap(({ account }) => account ?? []);
  const secure = useDeviceChange(SecureLostDeviceDocument, t('secured'));
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: {
      accounts: chosenFirst(accounts),
      sessions: true,
      secret: true,
      at: present,
      evidence: '',
    },
    check: (values) => ({
      sessions: values.sessions || values.secret ? undefined : t('missingMeasure'),
      at: values.at ? undefined : t('missingTime'),
    }),
    submit: async (values) => {
      await secure({
        input: {
          deviceId: device.id,
          accountIds: chosen(values.accounts),
          events: [
            ...(values.sessions ? (['SESSION_REVOCATION'] as const) : []),
            ...(values.secret ? (['ROTATION'] as const) : []),
          ],
          at: values.at === present ? undefined : instantOf(values.at),
          evidence: given(values.evidence),
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog open onClose={onClose} title={t('secure')} consequence={t('secureConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="accounts">
            {() => <AccountChoice label={t('secureAccounts')} accounts={accounts} />}
          </form.AppField>
          <form.AppField name="sessions">
            {(field) => <field.Check label={t('sessionsRevoked')} />}
          </form.AppField>
          <form.AppField name="secret">
            {(field) => <field.Check label={t('secretRotated')} />}
          </form.AppField>
          <form.AppField name="at">
            {(field) => <field.Date label={t('securedAt')} withTime />}
          </form.AppField>
          <form.AppField name="evidence">
            {(field) => (
              <field.Text label={t('evidence')} hint={t('evidenceHint')} optional multiline />
            )}
          </form.AppField>
          <form.Actions submit={t('secureSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

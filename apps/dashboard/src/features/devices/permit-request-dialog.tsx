import { Notice, readClock, toLocalDay, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { endOfDay, given, instantOf } from '../../lib/forms/values.js';
import { AccountChoice, chosen, chosenFirst } from './account-choice.js';
import { RequestPermitDocument } from './permits.graphql.js';
import type { DeviceDetail } from './devices.queries.js';
import { ConditionsField, confirmedOf } from './permit-conditions.js';
import type { Ticks } from './tick-list.js';
import { useDeviceChange } from './use-device-change.js';
import { usedAccounts } from './used-accounts.js';

interface DialogProps {
  device: DeviceDetail;
  onClose: () => void;
}

/** Asks for the permit to use a private device; whoever uses it confirms the conditions. */
export function PermitRequestDialog({ device, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('devices');
  const now = useNow();
  const held = device.custodian?.authorizations ?? [];
  const accounts = usedAccounts(
    held.map((authorization) => ({ valid: authorization.valid, authorization })),
    now,
  );
  const request = useDeviceChange(RequestPermitDocument, t('requested'));
  const today = toLocalDay(readClock());
  const form = useChangeForm({
    values: {
      accountIds: chosenFirst(accounts),
      ground: '',
      allowedWindow: '',
      from: today,
      to: '',
      confirmedConditions: {} as Ticks,
      officialDeviceOffered: false,
    },
    check: ({ ground, to }) => ({
      ground: given(ground) ? undefined : t('missingGround'),
      to: to ? undefined : t('missingEnd'),
    }),
    submit: async ({ accountIds, ground, allowedWindow, from, to, ...values }) => {
      await request({
        input: {
          deviceId: device.id,
          accountIds: chosen(accountIds),
          ground,
          allowedWindow: given(allowedWindow),
          from: from === today ? undefined : instantOf(from),
          to: endOfDay(to) ?? '',
          confirmedConditions: device.isOwn ? confirmedOf(values.confirmedConditions) : undefined,
          officialDeviceOffered: values.officialDeviceOffered,
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('requestPermit')}
      consequence={t('requestConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <Notice tone="info">{t('voluntary')}</Notice>
          <form.AppField name="officialDeviceOffered">
            {(field) => <field.Check label={t('officialOffered')} />}
          </form.AppField>
          <form.AppField name="accountIds">
            {() => <AccountChoice label={t('permitAccounts')} accounts={accounts} />}
          </form.AppField>
          <form.AppField name="ground">
            {(field) => <field.Text label={t('ground')} hint={t('groundHint')} multiline />}
          </form.AppField>
          <form.AppField name="allowedWindow">
            {(field) => (
              <field.Text label={t('allowedWindow')} hint={t('allowedWindowHint')} optional />
            )}
          </form.AppField>
          <FormPair>
            <form.AppField name="from">
              {(field) => <field.Date label={t('permitFrom')} />}
            </form.AppField>
            <form.AppField name="to">
              {(field) => <field.Date label={t('permitTo')} hint={t('permitToHint')} />}
            </form.AppField>
          </FormPair>
          {device.isOwn && (
            <form.AppField name="confirmedConditions">{() => <ConditionsField />}</form.AppField>
          )}
          <form.Actions submit={t('requestPermit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

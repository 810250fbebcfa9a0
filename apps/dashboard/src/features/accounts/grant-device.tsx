import { useStore } from '@tanstack/react-form';
import { DEVICE_OWNERSHIPS } from '@vieraugen/domain';
import { Notice } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormPair } from '../../lib/forms/form-frame.js';
import { DeviceField } from '../devices/device-field.js';
import { DeviceCategoryField, DeviceNameField, nameFieldOf } from '../devices/device-fields.js';
import type { GrantFormApi } from './authorization-grant.js';

interface DeviceProps {
  form: GrantFormApi;
  authorityId: string;
}

/** The device: a registered one, a new one, or later. */
export function GrantDevice({ form, authorityId }: DeviceProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const choice = useStore(form.store, (state) => state.values.deviceChoice);
  return (
    <>
      <form.AppField name="deviceChoice">
        {(field) => (
          <field.Radio
            label={t('deviceChoice')}
            choices={[
              { value: 'existing', label: t('deviceExisting') },
              { value: 'new', label: t('deviceNew') },
              { value: 'later', label: t('deviceLater'), hint: t('deviceLaterHint') },
            ]}
          />
        )}
      </form.AppField>
      {choice === 'existing' && (
        <form.AppField name="deviceId">
          {() => <DeviceField label={t('device')} authorityId={authorityId} />}
        </form.AppField>
      )}
      {choice === 'new' && <NewDevice form={form} />}
    </>
  );
}

function NewDevice({ form }: { form: GrantFormApi }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const ownership = useStore(form.store, (state) => state.values.ownership);
  return (
    <>
      <form.AppField name="ownership">
        {(field) => (
          <field.Radio
            label={t('accountForms:ownership')}
            choices={DEVICE_OWNERSHIPS.map((value) => ({
              value,
              label: t(`vocabulary:ownership.${value}`),
            }))}
          />
        )}
      </form.AppField>
      {ownership === 'PRIVATE' && <Notice tone="warn">{t('accountForms:privateHint')}</Notice>}
      <FormPair>
        <form.AppField name="category">{() => <DeviceCategoryField />}</form.AppField>
        <form.AppField name={nameFieldOf(ownership)}>
          {() => <DeviceNameField ownership={ownership} />}
        </form.AppField>
      </FormPair>
    </>
  );
}

import { DEVICE_CATEGORIES, type DeviceOwnership } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormPair } from '../../lib/forms/form-frame.js';
import { PersonField } from '../people/person-field.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { DeviceFormApi } from './use-device-form.js';

interface FieldsProps {
  form: DeviceFormApi;
  ownership: DeviceOwnership;
  /** The custodian at first, by function. */
  custodian?: string;
}

/** Which device it is and who looks after it. */
export function DeviceIdentityFields({ form, ownership, custodian }: FieldsProps): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const mayFind = useMay('person.read');
  return (
    <>
      <FormPair>
        <form.AppField name="category">
          {(field) => (
            <field.Select
              label={t('devices:category')}
              empty={false}
              choices={DEVICE_CATEGORIES.map((value) => ({
                value,
                label: t(`vocabulary:deviceCategory.${value}`),
              }))}
            />
          )}
        </form.AppField>
        {ownership === 'OFFICIAL' ? (
          <form.AppField name="assetTag">
            {(field) => <field.Text label={t('devices:assetTag')} />}
          </form.AppField>
        ) : (
          <form.AppField name="nickname">
            {(field) => <field.Text label={t('devices:nickname')} />}
          </form.AppField>
        )}
      </FormPair>
      {mayFind && (
        <form.AppField name="custodianId">
          {() => (
            <PersonField
              label={t('devices:custodian')}
              hint={t('devices:custodianHint')}
              startText={custodian}
              optional
            />
          )}
        </form.AppField>
      )}
    </>
  );
}

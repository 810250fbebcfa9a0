import { DEVICE_CATEGORIES, type DeviceOwnership } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldComponents } from '../../lib/forms/fields.js';
import { FormPair } from '../../lib/forms/form-frame.js';
import { PersonField } from '../people/person-field.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { DeviceFormApi } from './use-device-form.js';

const { Select, Text } = fieldComponents;

interface FieldsProps {
  form: DeviceFormApi;
  ownership: DeviceOwnership;
  /** The custodian at first, by function. */
  custodian?: string;
}

/** The kind of a device, in whatever form. */
export function DeviceCategoryField(): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  return (
    <Select
      label={t('devices:category')}
      empty={false}
      choices={DEVICE_CATEGORIES.map((value) => ({
        value,
        label: t(`vocabulary:deviceCategory.${value}`),
      }))}
    />
  );
}

/** The field that names a device: an official one by its tag, a private one by a nickname. */
export const nameFieldOf = (ownership: string) =>
  ownership === 'OFFICIAL' ? 'assetTag' : 'nickname';

export function DeviceNameField({ ownership }: { ownership: string }): ReactElement {
  const { t } = useTranslation('devices');
  return <Text label={t(nameFieldOf(ownership))} />;
}

/** Which device it is and who looks after it. */
export function DeviceIdentityFields({ form, ownership, custodian }: FieldsProps): ReactElement {
  const { t } = useTranslation('devices');
  const mayFind = useMay('person.read');
  return (
    <>
      <FormPair>
        <form.AppField name="category">{() => <DeviceCategoryField />}</form.AppField>
        <form.AppField name={nameFieldOf(ownership)}>
          {() => <DeviceNameField ownership={ownership} />}
        </form.AppField>
      </FormPair>
      {mayFind && (
        <form.AppField name="custodianId">
          {() => (
            <PersonField
              label={t('custodian')}
              hint={t('custodianHint')}
              startText={custodian}
              optional
            />
          )}
        </form.AppField>
      )}
    </>
  );
}

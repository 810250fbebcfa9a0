import { MDM_STATES, type DeviceOwnership } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormPair } from '../../lib/forms/form-frame.js';
import type { DeviceFormApi } from './use-device-form.js';

interface PostureProps {
  form: DeviceFormApi;
  ownership: DeviceOwnership;
  /** The last check can only be stated of a device that is on record. */
  withCheck?: boolean;
}

/** The device's condition: checked for official ones, declared for private ones. */
export function PostureFields({ form, ownership, withCheck }: PostureProps): ReactElement {
  const { t } = useTranslation(['devices', 'common']);
  const answers = [
    { value: 'yes', label: t('common:yes') },
    { value: 'no', label: t('common:no') },
  ];
  return (
    <>
      <FormPair>
        <form.AppField name="encryption">
          {(field) => (
            <field.Select
              label={t('devices:encryption')}
              empty={t('common:noEntry')}
              choices={answers}
              optional
            />
          )}
        </form.AppField>
        <form.AppField name="screenLock">
          {(field) => (
            <field.Select
              label={t('devices:screenLock')}
              empty={t('common:noEntry')}
              choices={answers}
              optional
            />
          )}
        </form.AppField>
      </FormPair>
      <FormPair>
        <form.AppField name="osFamily">
          {(field) => (
            <field.Text
              label={t('devices:osFamily')}
              placeholder={t('devices:osPlaceholder')}
              optional
            />
          )}
        </form.AppField>
        {ownership === 'OFFICIAL' && (
          <form.AppField name="osSupportedUntil">
            {(field) => <field.Date label={t('devices:osSupportedUntil')} optional />}
          </form.AppField>
        )}
      </FormPair>
      {ownership === 'OFFICIAL' && <ManagementFields form={form} withCheck={withCheck} />}
    </>
  );
}

function ManagementFields({ form, withCheck }: Omit<PostureProps, 'ownership'>): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary', 'common']);
  return (
    <>
      <form.AppField name="mdmState">
        {(field) => (
          <field.Select
            label={t('devices:mdm')}
            empty={t('common:noEntry')}
            choices={MDM_STATES.filter((state) => state !== 'UNKNOWN').map((value) => ({
              value,
              label: t(`vocabulary:mdm.${value}`),
            }))}
            optional
          />
        )}
      </form.AppField>
      {withCheck && (
        <FormPair>
          <form.AppField name="lastPostureCheckAt">
            {(field) => (
              <field.Date
                label={t('devices:checkedAt')}
                hint={t('devices:checkedAtHint')}
                withTime
                optional
              />
            )}
          </form.AppField>
          <form.AppField name="checkEvidence">
            {(field) => (
              <field.Text
                label={t('devices:evidence')}
                hint={t('devices:checkEvidenceHint')}
                optional
              />
            )}
          </form.AppField>
        </FormPair>
      )}
    </>
  );
}

import { DEVICE_GUARD_TEXTS } from '@vieraugen/domain';
import { useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import type { DeviceDetail } from './devices.queries.js';
import { useChangeStatus } from './use-change-status.js';

interface DialogProps {
  device: DeviceDetail;
  /** What may come next, and what is missing for it. */
  steps: DeviceDetail['steps'];
  onClose: () => void;
}

/** Takes a device one step along its life. */
export function DeviceStatusDialog({ device, steps, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const { locale: language } = useFormat();
  const change = useChangeStatus(t('devices:statusDone'));
  const form = useChangeForm({
    values: { status: '', reason: '' },
    check: ({ status }) => ({ status: status ? undefined : t('devices:missingStatus') }),
    submit: async ({ status, reason }) => {
      const known = steps.find((step) => step.status === status);
      if (!known) return;
      await change({ id: device.id, status: known.status, reason: given(reason) });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('devices:changeStatus')}
      consequence={t('devices:statusConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="status">
            {(field) => (
              <field.Radio
                label={t('devices:newStatus')}
                choices={steps.map(({ status, missing: [missing] }) => ({
                  value: status,
                  label: t(`vocabulary:deviceStatus.${status}`),
                  hint: missing
                    ? t('devices:notYet', { why: DEVICE_GUARD_TEXTS[missing][language] })
                    : t(`devices:becomes_${status}`),
                  disabled: missing !== undefined,
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('devices:changeStatus')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

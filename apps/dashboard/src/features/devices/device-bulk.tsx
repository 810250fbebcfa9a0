import { useQueryClient } from '@tanstack/react-query';
import type { DeviceStatus } from '@vieraugen/domain';
import { Button, useToasts } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { ChangeDeviceStatusesDocument } from './devices.graphql.js';

/** The steps that make sense for several devices at once; a loss is reported one by one. */
const STEPS = ['APPROVED', 'IN_USE', 'NON_COMPLIANT', 'RETIRED'] as const;

interface BulkProps {
  ids: ReadonlySet<string>;
  onDone: () => void;
}

export function DeviceBulk({ ids, onDone }: BulkProps): ReactElement {
  const { t } = useTranslation('devices');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('changeStatus')}
      </Button>
      {open && <BulkDialog ids={ids} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  );
}

function BulkDialog({ ids, onDone, onClose }: BulkProps & { onClose: () => void }): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const send = useStatuses();
  const form = useChangeForm({
    values: { status: '', reason: '' },
    check: ({ status }) => ({ status: status ? undefined : t('devices:missingStatus') }),
    submit: async ({ status, reason }) => {
      const known = STEPS.find((step) => step === status);
      if (!known) return;
      await send([...ids], known, given(reason));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('devices:bulkTitle', { count: ids.size })}
      consequence={t('devices:bulkConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="status">
            {(field) => (
              <field.Radio
                label={t('devices:newStatus')}
                choices={STEPS.map((value) => ({
                  value,
                  label: t(`vocabulary:deviceStatus.${value}`),
                  hint: t(`devices:becomes_${value}`),
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

/** Says how many took the step; where none did, the form says why. */
function useStatuses() {
  const { t } = useTranslation('devices');
  const queryClient = useQueryClient();
  const toasts = useToasts();
  return async (ids: string[], status: DeviceStatus, reason?: string): Promise<void> => {
    const input = { ids, status, reason };
    const { changeDeviceStatuses } = await execute(ChangeDeviceStatusesDocument, { input });
    const refused = changeDeviceStatuses.filter(({ error }) => error !== null);
    const done = ids.length - refused.length;
    if (done === 0) throw new ApiError('NOT_IN_THIS_STATE', refused[0]?.error ?? '');
    for (const key of ['device', 'account', 'finding'])
      void queryClient.invalidateQueries({ queryKey: [key] });
    toasts.show('ok', t('bulkDone', { count: done }));
    if (refused.length > 0)
      toasts.show(
        'info',
        t('bulkRefused', { count: refused.length, why: refused[0]?.error ?? '' }),
      );
  };
}

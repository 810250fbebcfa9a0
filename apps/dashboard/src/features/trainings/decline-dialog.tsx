import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useDecide } from './use-decide.js';

interface DeclineDialogProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Declines with a reason, which whoever declared it sees. */
export function DeclineDialog({ ids, onClose }: DeclineDialogProps): ReactElement {
  const { t } = useTranslation('trainings');
  const decide = useDecide();
  const form = useChangeForm({
    values: { note: '' },
    check: ({ note }) => ({ note: given(note) ? undefined : t('required') }),
    submit: async ({ note }) => {
      await decide({ ids: [...ids], confirm: false, note });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('declineTitle', { count: ids.length })}
      consequence={t('declineConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="note">
            {(field) => <field.Text label={t('declineNote')} multiline />}
          </form.AppField>
          <form.Actions submit={t('decline')} danger onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

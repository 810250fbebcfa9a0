import { PURPOSE_CODES } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';

interface NamesDialogProps {
  onClose: () => void;
  onPurpose: (purpose: string) => void;
}

/** Asks what names are needed for; the answer stands in the log of name reads. */
export function NamesDialog({ onClose, onPurpose }: NamesDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  const form = useChangeForm({
    values: { purpose: '' },
    check: ({ purpose }) => ({ purpose: purpose ? undefined : t('people:purposeMissing') }),
    submit: ({ purpose }) => Promise.resolve(onPurpose(purpose)),
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people:namesTitle')}
      consequence={t('people:namesConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.AppField name="purpose">
            {(field) => (
              <field.Radio
                label={t('people:purpose')}
                choices={PURPOSE_CODES.map((value) => ({
                  value,
                  label: t(`vocabulary:purpose.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.Actions submit={t('people:showNames')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

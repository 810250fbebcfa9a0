import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from './form-frame.js';
import { useChangeForm } from './use-change-form.js';
import { given } from './values.js';

interface NoteFormProps {
  label: string;
  hint?: ReactNode;
  /** Whether it can be sent without a word. */
  optional?: boolean;
  /** What the button says. */
  submit: string;
  danger?: boolean;
  send: (note: string | undefined) => Promise<unknown>;
  onClose: () => void;
}

/** A decision with a word about it: what dialogs ask that need nothing else. */
export function NoteForm(props: NoteFormProps): ReactElement {
  const { t } = useTranslation('common');
  const { label, hint, optional = false, submit, danger, send, onClose } = props;
  const form = useChangeForm({
    values: { note: '' },
    check: ({ note }) => ({ note: optional || given(note) ? undefined : t('fillIn') }),
    submit: async ({ note }) => {
      await send(given(note));
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="note">
          {(field) => <field.Text label={label} hint={hint} optional={optional} multiline />}
        </form.AppField>
        <form.Actions submit={submit} danger={danger} onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

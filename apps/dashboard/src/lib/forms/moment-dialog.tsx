import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { FormDialog } from './form-dialog.js';
import { FormFrame } from './form-frame.js';
import { useChangeForm } from './use-change-form.js';
import { given, instantOf } from './values.js';

/** What somebody says in the window; `at` undefined = now, which it still is when it is sent. */
export interface Moment {
  readonly at: string | undefined;
  readonly reason: string | undefined;
}

interface MomentDialogProps {
  title: string;
  /** What will happen, in plain words. */
  consequence: ReactNode;
  at: { label: string; hint?: string; missing: string };
  /** What the words are about; left out, they are the reason of the change. */
  reason?: { label: string; hint: string };
  submit: string;
  onSubmit: (moment: Moment) => Promise<unknown>;
  onClose: () => void;
}

/** Says since when something is over, and why: now, unless another moment is given. */
export function MomentDialog(props: MomentDialogProps): ReactElement {
  const { title, consequence, onClose } = props;
  return (
    <FormDialog open onClose={onClose} title={title} consequence={consequence}>
      <MomentForm {...props} />
    </FormDialog>
  );
}

function MomentForm({ at, reason, submit, onSubmit, onClose }: MomentDialogProps): ReactElement {
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { at: present, reason: '' },
    check: (values) => ({ at: values.at ? undefined : at.missing }),
    submit: async (values) => {
      const moment = values.at === present ? undefined : instantOf(values.at);
      await onSubmit({ at: moment, reason: given(values.reason) });
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="at">
          {(field) => <field.Date label={at.label} hint={at.hint} withTime />}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => (reason ? <field.Text {...reason} optional multiline /> : <field.Reason />)}
        </form.AppField>
        <form.Actions submit={submit} danger onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

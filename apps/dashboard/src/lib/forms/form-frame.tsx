import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { LabelsContext } from './form-context.js';

interface FormFrameProps {
  form: { handleSubmit: () => Promise<unknown> };
  wide?: boolean;
  children: ReactNode;
}

/** The `<form>`; submits through the form's own checks, never through the browser's. */
export function FormFrame({ form, wide, children }: FormFrameProps): ReactElement {
  const [labels] = useState(() => new Map<string, string>());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void form.handleSubmit();
  };
  return (
    <LabelsContext value={labels}>
      <form className={wide ? 'va-form va-form--wide' : 'va-form'} noValidate onSubmit={submit}>
        {children}
      </form>
    </LabelsContext>
  );
}

/** Fields that belong together. */
export function FormGroup({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}): ReactElement {
  return (
    <fieldset className="va-form__group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Fields beside each other where there is room. */
export function FormPair({ children }: { children: ReactNode }): ReactElement {
  return <div className="va-form__pair">{children}</div>;
}

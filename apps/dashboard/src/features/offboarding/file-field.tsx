import { FieldError } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useControl } from '../../lib/forms/fields.js';

/** A file of the form; it stays chosen when the server says no. */
export function FileField({ label }: { label: string }): ReactElement {
  const { id, error, onChange } = useControl<File | null>(label);
  return (
    <div className={error ? 'va-field va-field--error' : 'va-field'}>
      <label className="va-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="va-input"
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.txt"
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}

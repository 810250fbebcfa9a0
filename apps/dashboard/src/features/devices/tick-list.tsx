import type { ReactElement } from 'react';
import { useControl } from '../../lib/forms/fields.js';

export type Ticks = Readonly<Partial<Record<string, boolean>>>;

interface TickListProps {
  label: string;
  hint?: string;
  choices: readonly { readonly value: string; readonly label: string }[];
}

/** Several ticks that belong together, as one field of a form. */
export function TickList({ label, hint, choices }: TickListProps): ReactElement {
  const { id, value, onChange, error } = useControl<Ticks>(label);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? 'va-field va-field--error' : 'va-field'}
      aria-describedby={describedBy || undefined}
    >
      <legend className="va-label">{label}</legend>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="va-choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="va-choice">
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={value[choice.value] ?? false}
              onChange={({ target }) => onChange({ ...value, [choice.value]: target.checked })}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <div className="va-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </fieldset>
  );
}

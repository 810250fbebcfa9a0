import type { Choice } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useControl } from '../../lib/forms/fields.js';

interface ChoicesFieldProps {
  label: string;
  hint?: string;
  choices: readonly Choice[];
}

/** Any number of few, all in sight, inside a form's `AppField`. */
export function ChoicesField({ label, hint, choices }: ChoicesFieldProps): ReactElement {
  const { id, value, onChange } = useControl<readonly string[]>(label);
  const toggle = (one: string, on: boolean) =>
    onChange(on ? [...value, one] : value.filter((other) => other !== one));
  return (
    <fieldset className="va-field" aria-describedby={hint && `${id}-hint`}>
      <legend className="va-label">{label}</legend>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="va-choices">
        {choices.map((choice) => (
          <label key={choice.value} className="va-choice">
            <input
              type="checkbox"
              name={id}
              checked={value.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

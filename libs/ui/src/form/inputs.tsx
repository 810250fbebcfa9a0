import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { described, Field, FieldError, type FieldBase } from './field.js';

interface TextFieldProps extends FieldBase {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: HTMLInputTypeAttribute;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  placeholder?: string;
  multiline?: boolean;
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps): ReactElement {
  const { value, onChange, onBlur, type, autoComplete = 'off', placeholder, multiline } = props;
  const common = {
    id: props.id,
    name: props.id,
    value,
    onBlur,
    placeholder,
    ...described(props),
  };
  return (
    <Field {...props}>
      {multiline ? (
        <textarea
          {...common}
          className="va-textarea"
          rows={3}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...common}
          className="va-input"
          type={type ?? 'text'}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown with its hint, which says why it cannot be chosen. */
  readonly disabled?: boolean;
}

interface SelectFieldProps extends FieldBase {
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
  /** The text of the empty choice; false = there is none. */
  empty?: string | false;
}

/** A native select: the best there is on a phone. */
export function SelectField(props: SelectFieldProps): ReactElement {
  const { t } = useTranslation('ui');
  const { value, onChange, choices, empty = t('choose') } = props;
  return (
    <Field {...props}>
      <select
        id={props.id}
        name={props.id}
        className="va-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(props)}
      >
        {empty !== false && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface CheckFieldProps extends FieldBase {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One yes-or-no statement. */
export function CheckField(props: CheckFieldProps): ReactElement {
  const { id, label, hint, error, checked, onChange } = props;
  return (
    <div className={error ? 'va-field va-field--error' : 'va-field'}>
      <label className="va-choice" htmlFor={id}>
        <input
          id={id}
          name={id}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          {...described(props)}
        />
        <span>
          {label}
          {hint && (
            <span className="va-hint" id={`${id}-hint`} style={{ display: 'block' }}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}

interface RadioFieldProps extends FieldBase {
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
}

/** One of few, all in sight. */
export function RadioField(props: RadioFieldProps): ReactElement {
  const { id, label, hint, error, value, onChange, choices } = props;
  return (
    <fieldset className={error ? 'va-field va-field--error' : 'va-field'} {...described(props)}>
      <legend className="va-label" style={{ marginBottom: 4 }}>
        {label}
      </legend>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="va-choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="va-choice">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              value={choice.value}
              checked={value === choice.value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && (
                <span className="va-hint" style={{ display: 'block' }}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';

export interface FieldBase {
  /** The control's id; label, hint and error are tied to it. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Marks the label as freiwillig; without it the field is expected. */
  optional?: boolean;
  /** Takes the free width of a filter bar. */
  grow?: boolean;
}

interface FieldProps extends FieldBase {
  children: ReactNode;
}

/** Label, hint, control and error text, tied together. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  grow,
  children,
}: FieldProps): ReactElement {
  const { t } = useTranslation('ui');
  const classes = ['va-field', error && 'va-field--error', grow && 'va-field--grow'];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <label className="va-label" htmlFor={id} id={`${id}-label`}>
        {label}
        {optional && <span className="va-label__optional">{t('optional')}</span>}
      </label>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }): ReactElement | null {
  if (!error) return null;
  return (
    <p className="va-error" id={`${id}-error`}>
      <Icon name="bad" />
      {error}
    </p>
  );
}

/** The ARIA ties of a control to its hint and error. */
export function described({ id, hint, error }: FieldBase): {
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
} {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

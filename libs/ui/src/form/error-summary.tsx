import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../feedback/notice.js';

export interface FormError {
  /** The control to jump to; none for what the whole form says. */
  readonly id?: string;
  readonly message: string;
}

/** All errors on top of a form, each a jump to its field; takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }): ReactElement | null {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.message).join('|');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  const fields = errors.filter((error) => error.id);
  const title = fields.length > 0 ? t('errorSummary', { count: fields.length }) : t('notSaved');
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="bad" role="alert" title={title}>
        <ul>
          {errors.map((error, index) => (
            <li key={index}>
              {error.id ? <JumpTo id={error.id}>{error.message}</JumpTo> : error.message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function JumpTo({ id, children }: { id: string; children: string }): ReactElement {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(id);
      }}
    >
      {children}
    </a>
  );
}

/** Focuses the control, or the first one inside a composite field. */
function focusField(id: string): void {
  const element = document.getElementById(id);
  const inner = element?.querySelector<HTMLElement>('input, [role="spinbutton"], select, textarea');
  (inner ?? element)?.focus();
}

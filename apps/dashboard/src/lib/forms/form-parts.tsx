import { useStore } from '@tanstack/react-form';
import { Button, buttonClass, ErrorSummary, type FormError } from '@vieraugen/ui';
import { useContext, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, LabelsContext, useFormContext } from './form-context.js';

/** All errors on top, each a jump to its field. */
function Summary(): ReactElement {
  const form = useFormContext();
  const labels = useContext(LabelsContext);
  const whole = useStore(form.store, (state) => state.errors as readonly unknown[]);
  const meta = useStore(
    form.store,
    (state) => state.fieldMeta as Readonly<Record<string, { errors?: readonly unknown[] }>>,
  );
  const ofFields = Object.entries(meta).flatMap(([name, { errors }]): FormError[] => {
    const message = errors?.find((error) => typeof error === 'string');
    if (typeof message !== 'string') return [];
    const label = labels.get(name);
    // A sentence to tick is no heading of what is wrong with it.
    const heading = label && !label.endsWith('.') ? `${label}: ` : '';
    return [{ id: controlId(name), message: heading + message }];
  });
  const ofForm = whole
    .filter((error): error is string => typeof error === 'string')
    .map((message): FormError => ({ message }));
  return <ErrorSummary errors={[...ofForm, ...ofFields]} />;
}

export interface ActionsProps {
  /** The verb, e.g. "Berechtigung erteilen". */
  submit: string;
  danger?: boolean;
  onCancel?: () => void;
  /** A link instead of the cancel button. */
  cancel?: ReactNode;
}

/** Submit and cancel; while it is being saved the button says so and ignores clicks. */
function Actions({ submit, danger, onCancel, cancel }: ActionsProps): ReactElement {
  const { t } = useTranslation('common');
  const form = useFormContext();
  const busy = useStore(form.store, (state) => state.isSubmitting);
  return (
    <div className="va-actions">
      <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={busy}>
        {busy ? t('saving') : submit}
      </Button>
      {cancel}
      {onCancel && (
        <button type="button" className={buttonClass()} onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

export const formComponents = { Summary, Actions };

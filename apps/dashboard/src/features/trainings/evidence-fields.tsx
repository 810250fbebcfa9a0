import { buttonClass, described, Field, Icon } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../../lib/forms/fields.js';
import { keepFile, type FilePlace } from './keep-file.js';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.txt,.csv';

/** A file, or words where it is kept: one of both shows that somebody attended. */
export interface EvidenceValues {
  readonly file: File | null;
  readonly statement: string;
}

export const NO_EVIDENCE: EvidenceValues = { file: null, statement: '' };

/** Keeps the file, if there is one, and gives what a mutation wants to know about the evidence. */
export async function evidenceInput(
  { file, statement }: EvidenceValues,
  place: FilePlace,
): Promise<{ evidenceId?: string; statement?: string }> {
  if (file) return { evidenceId: await keepFile(file, place) };
  return { statement: statement.trim() };
}

/** Picks a file inside a form's `AppField`; it stays picked when the server says no. */
export function FileField({ label, hint }: { label: string; hint?: string }): ReactElement {
  const { t } = useTranslation('trainings');
  const control = useControl<File | null>(label);
  const { id, error, value, onChange } = control;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="file"
        className="va-sr"
        accept={ACCEPTED}
        {...described({ id, label, hint, error })}
        onChange={(event) => {
          onChange(event.target.files?.[0] ?? null);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <span className="va-actions">
        <label htmlFor={id} className={buttonClass({ small: true })}>
          <Icon name="file" />
          {value ? value.name : t('chooseFile')}
        </label>
        {value && (
          <button type="button" className="va-link" onClick={() => onChange(null)}>
            {t('removeFile')}
          </button>
        )}
      </span>
    </Field>
  );
}

import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/graphql/api-error.js';
import { useChangeForm, type FieldErrors } from '../../lib/forms/use-change-form.js';
import { useBilingual } from '../rules/rule-text.js';
import {
  toContentInput,
  toDraftValues,
  wrongValue,
  type ContentInput,
  type DraftContent,
  type DraftValues,
  type WrongValue,
} from './draft-values.js';
import type { DraftRule } from './policies.queries.js';

/** The form's values, and why: asked for only where somebody else has to be convinced. */
export interface ContentValues extends DraftValues {
  reason: string;
}

interface DraftFormOptions {
  content: DraftContent;
  catalogue: readonly DraftRule[];
  /** Whether a reason has to be given. */
  reasoned?: boolean;
  submit: (input: ContentInput, reason: string) => Promise<unknown>;
}

/** The form of a version's content: what was typed stays, whatever the server says. */
export function useDraftForm({ content, catalogue, reasoned, submit }: DraftFormOptions) {
  const { t } = useTranslation('policies');
  const sentence = useWrongValue();
  return useChangeForm<ContentValues>({
    values: { ...toDraftValues(content, catalogue), reason: '' },
    check: (values) => blankFields(values, t('required'), reasoned === true),
    submit: (values) => {
      const wrong = wrongValue(values, catalogue);
      if (wrong) throw new ApiError('INVALID_INPUT', sentence(wrong));
      return submit(toContentInput(content, values, catalogue), values.reason.trim());
    },
  });
}

function useWrongValue(): (wrong: WrongValue) => string {
  const { t } = useTranslation('policies');
  const pick = useBilingual();
  return ({ rule, name }) => {
    const label = rule.parameterLabels.find((one) => one.name === name);
    if (!label) return t('wrongDue', { rule: rule.id });
    return t('wrongNumber', { rule: rule.id, name: pick(label.labelDe, label.labelEn) });
  };
}

/** What is left empty, each at its own field. */
function blankFields(
  values: ContentValues,
  sentence: string,
  reasoned: boolean,
): FieldErrors<ContentValues> {
  const errors: Record<string, string> = {};
  if (values.title.trim() === '') errors.title = sentence;
  if (values.version.trim() === '') errors.version = sentence;
  if (reasoned && values.reason.trim() === '') errors.reason = sentence;
  values.paragraphs.forEach((paragraph, index) => {
    for (const [name, text] of Object.entries(paragraph))
      if (text.trim() === '') errors[`paragraphs[${index}].${name}`] = sentence;
  });
  return errors;
}

export type DraftFormApi = ReturnType<typeof useDraftForm>;

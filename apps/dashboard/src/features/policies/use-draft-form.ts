import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/graphql/api-error.js';
import { useChangeForm, type FieldErrors } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { toDraftInput, toDraftValues, wrongParameter, type DraftValues } from './draft-values.js';
import { ChangePolicyDraftDocument } from './policies.graphql.js';
import { storeDraft, type DraftDetail, type DraftRule } from './policies.queries.js';

/** The form of a draft: what was typed stays, whatever the server says. */
export function useDraftForm(draft: DraftDetail, catalogue: readonly DraftRule[]) {
  const { t } = useTranslation('policies');
  const change = useChange(ChangePolicyDraftDocument, {
    done: t('saved'),
    store: ({ changePolicyDraft }, client) => storeDraft(changePolicyDraft.draft, client),
  });
  return useChangeForm<DraftValues>({
    values: toDraftValues(draft, catalogue),
    check: (values) => blankFields(values, t('required')),
    submit: (values) => {
      const wrong = wrongParameter(values, catalogue);
      if (wrong) throw new ApiError('INVALID_INPUT', t('wrongNumber', { name: wrong }));
      return change({ input: toDraftInput(draft, values, catalogue) });
    },
  });
}

/** What is left empty, each at its own field. */
function blankFields(values: DraftValues, sentence: string): FieldErrors<DraftValues> {
  const errors: Record<string, string> = {};
  if (values.version.trim() === '') errors.version = sentence;
  values.paragraphs.forEach((paragraph, index) => {
    for (const [name, text] of Object.entries(paragraph))
      if (text.trim() === '') errors[`paragraphs[${index}].${name}`] = sentence;
  });
  return errors;
}

export type DraftFormApi = ReturnType<typeof useDraftForm>;

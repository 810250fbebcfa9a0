import { useTranslation } from 'react-i18next';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
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
    check: (values) => {
      const wrong = wrongParameter(values, catalogue);
      return wrong ? { rules: t('wrongNumber', { name: wrong }) } : {};
    },
    submit: (values) => change({ input: toDraftInput(draft, values, catalogue) }),
  });
}

export type DraftFormApi = ReturnType<typeof useDraftForm>;

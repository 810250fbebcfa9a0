import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { OpinionSection } from '../opinions/opinion-section.js';
import { storeDraft, type DraftDetail } from './policies.queries.js';
import { GivePolicyOpinionDocument } from './policy-work.graphql.js';

/** What the data-protection officer says about a draft. */
export function DraftOpinions({ draft }: { draft: DraftDetail }): ReactElement {
  const { t } = useTranslation('opinions');
  const { id, sha256, status, opinions, canAdvise } = draft;
  const give = useChange(GivePolicyOpinionDocument, {
    done: t('done'),
    store: ({ givePolicyOpinion }, client) => storeDraft(givePolicyOpinion.draft, client),
  });
  return (
    <OpinionSection
      opinions={opinions}
      about={sha256}
      isOpen={status === 'DRAFT' || status === 'PROPOSED'}
      canAdvise={canAdvise}
      give={(opinion) => give({ input: { draftId: id, sha256, opinion } })}
    />
  );
}

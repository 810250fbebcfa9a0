import { Facts, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftDetail } from './policies.queries.js';

/** Who of the working group wants it otherwise, why, and what was decided. */
export function DraftProposal({ draft }: { draft: DraftDetail }): ReactElement | null {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { proposal } = draft;
  if (!proposal) return null;
  const { decidedAt } = proposal;
  return (
    <Section title={t('proposal')}>
      <blockquote className="va-quote va-prose">{proposal.reason}</blockquote>
      <Facts
        facts={[
          { term: t('proposedBy'), value: proposal.proposedByFunction },
          { term: t('proposedAt'), value: format.dateTime(proposal.proposedAt) },
          { term: t('decidedBy'), value: proposal.decidedByFunction },
          { term: t('decidedAt'), value: decidedAt && format.dateTime(decidedAt) },
          { term: t('declineReason'), value: proposal.decisionNote },
        ]}
      />
    </Section>
  );
}

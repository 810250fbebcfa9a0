import { Link } from '@tanstack/react-router';
import { Section, SimpleTable, Tag, useFormat, type IconName, type Tone } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDetail } from './policies.queries.js';

type Proposed = PolicyDetail['proposals'][number];

const LOOKS: Readonly<Record<Proposed['status'], readonly [Tone, IconName]>> = {
  PROPOSED: ['info', 'unknown'],
  DECLINED: ['none', 'close'],
  DRAFT: ['info', 'file'],
  RELEASED: ['ok', 'ok'],
  DISCARDED: ['none', 'close'],
};

/** What the working group wants otherwise, and what became of it. */
export function Proposals({ proposals }: Pick<PolicyDetail, 'proposals'>): ReactElement | null {
  const { t } = useTranslation('policies');
  const format = useFormat();
  if (proposals.length === 0) return null;
  return (
    <Section title={t('proposals')}>
      <SimpleTable
        caption={t('proposalsCaption')}
        rows={proposals}
        rowId={({ id }) => id}
        columns={[
          {
            header: t('proposal'),
            rowHeader: true,
            width: '45%',
            cell: ({ id, version, proposal }) => (
              <>
                <Link to="/policies/drafts/$draftId" params={{ draftId: id }}>
                  {t('proposalOf', { version })}
                </Link>
                <small>{proposal?.reason}</small>
              </>
            ),
          },
          {
            header: t('proposedBy'),
            cell: ({ proposal }) => proposal?.proposedByFunction ?? '–',
          },
          {
            header: t('proposedAt'),
            cell: ({ proposal }) => (proposal ? format.date(proposal.proposedAt) : '–'),
          },
          {
            header: t('state'),
            cell: ({ status }) => (
              <Tag tone={LOOKS[status][0]} icon={LOOKS[status][1]}>
                {t(`proposalState.${status}`)}
              </Tag>
            ),
          },
        ]}
      />
    </Section>
  );
}

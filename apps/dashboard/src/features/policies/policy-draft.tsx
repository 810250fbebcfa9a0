import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  Breadcrumbs,
  Button,
  buttonClass,
  ConfirmDialog,
  Notice,
  Page,
  Section,
  useFormat,
} from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Missing } from '../../lib/query/missing.js';
import { Loaded } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useSentence } from '../../lib/query/use-sentence.js';
import { useTitle } from '../../lib/use-title.js';
import { DecideProposalDialog, type ProposalDecision } from './decide-proposal-dialog.js';
import { DraftForm } from './draft-form.js';
import { DraftOpinions } from './draft-opinions.js';
import { DraftProposal } from './draft-proposal.js';
import { DraftSimulation } from './draft-simulation.js';
import { DiscardPolicyDraftDocument } from './policy-work.graphql.js';
import { policyDraftQuery, type DraftDetail, type DraftRule } from './policies.queries.js';
import { PolicyScope } from './policy-scope.js';
import { ReleaseDialog } from './release-dialog.js';
import { VersionRules } from './version-rules.js';
import { Wording } from './wording.js';

/** A version in the making: written, compared, played through, and released by a second person. */
export function PolicyDraftScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(policyDraftQuery(id));
  return (
    <Loaded query={query}>
      {({ policyDraft, rules }) =>
        policyDraft ? <DraftView draft={policyDraft} catalogue={rules} /> : <Missing />
      }
    </Loaded>
  );
}

interface DraftViewProps {
  draft: DraftDetail;
  catalogue: readonly DraftRule[];
}

function DraftView({ draft, catalogue }: DraftViewProps): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const format = useFormat();
  const isProposal = draft.status === 'PROPOSED' || draft.status === 'DECLINED';
  const name = t(isProposal ? 'policies:proposalOf' : 'policies:draftTitle', {
    version: draft.version,
  });
  useTitle(`${draft.title}, ${name}`, t('policies:title'));
  return (
    <Page
      title={`${draft.title}, ${name}`}
      sub={
        <>
          <PolicyScope {...draft} /> ·{' '}
          {t('policies:draftSub', { when: format.dateTime(draft.recordedAt) })}
        </>
      }
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/policies">{t('policies:title')}</Link>
          <Link to="/policies/$policyId" params={{ policyId: draft.document.id }}>
            {draft.title}
          </Link>
          {name}
        </Breadcrumbs>
      }
      actions={<DraftActions draft={draft} />}
    >
      <DraftState draft={draft} />
      <NewTitle draft={draft} />
      <DraftProposal draft={draft} />
      <DraftSimulation draft={draft} />
      <DraftOpinions draft={draft} />
      {draft.canEdit ? (
        <DraftForm draft={draft} catalogue={catalogue} />
      ) : (
        <>
          <Section title={t('policies:wording')}>
            <Wording paragraphs={draft.paragraphs} />
          </Section>
          <VersionRules rules={withCatalogue(draft, catalogue)} />
        </>
      )}
    </Page>
  );
}

/** The rules of a draft with what the catalogue says about them. */
function withCatalogue({ rules }: DraftDetail, catalogue: readonly DraftRule[]) {
  return rules.map((drafted) => ({
    ...drafted,
    id: drafted.ruleId,
    rule: catalogue.find(({ id }) => id === drafted.ruleId) ?? null,
  }));
}

function DraftState({ draft }: { draft: DraftDetail }): ReactElement | null {
  const { t } = useTranslation('policies');
  if (draft.status === 'PROPOSED') return <Notice tone="info">{t('proposalWaits')}</Notice>;
  if (draft.status === 'DECLINED') return <Notice tone="none">{t('proposalDeclined')}</Notice>;
  if (draft.status !== 'DRAFT') return <Notice tone="none">{t('draftClosed')}</Notice>;
  if (draft.canRelease) return null;
  return <Notice tone="info">{t('noRelease')}</Notice>;
}

function NewTitle({ draft }: { draft: DraftDetail }): ReactElement | null {
  const { t } = useTranslation('policies');
  const { title, document } = draft;
  if (title === document.title) return null;
  return <Notice tone="info">{t('newTitle', { before: document.title, after: title })}</Notice>;
}

function DraftActions({ draft }: { draft: DraftDetail }): ReactElement {
  const { t } = useTranslation('policies');
  const [open, setOpen] = useState<'release' | 'discard' | ProposalDecision | null>(null);
  const { current } = draft.document;
  const close = () => setOpen(null);
  return (
    <>
      {current && (
        <Link
          to="/policies/compare/$beforeId/$afterId"
          params={{ beforeId: current.id, afterId: draft.id }}
          className={buttonClass()}
        >
          {t('compareCurrent')}
        </Link>
      )}
      {draft.canDecide && (
        <>
          <Button onClick={() => setOpen('decline')}>{t('decline')}</Button>
          <Button variant="primary" icon="ok" onClick={() => setOpen('adopt')}>
            {t('adopt')}
          </Button>
        </>
      )}
      {(open === 'adopt' || open === 'decline') && (
        <DecideProposalDialog decision={open} draft={draft} onClose={close} />
      )}
      {draft.canEdit && <Button onClick={() => setOpen('discard')}>{t('discard')}</Button>}
      {draft.canRelease && (
        <Button variant="primary" icon="ok" onClick={() => setOpen('release')}>
          {t('release')}
        </Button>
      )}
      <ReleaseDialog draft={draft} open={open === 'release'} onClose={close} />
      <DiscardDialog draft={draft} open={open === 'discard'} onClose={close} />
    </>
  );
}

interface DialogProps {
  draft: DraftDetail;
  open: boolean;
  onClose: () => void;
}

function DiscardDialog({ draft, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const sentence = useSentence();
  const [error, setError] = useState<string | null>(null);
  const discard = useChange(DiscardPolicyDraftDocument, {
    done: t('discarded'),
    stale: ['policy'],
  });
  const confirm = () =>
    discard({ input: { id: draft.id } }).then(
      () => navigate({ to: '/policies/$policyId', params: { policyId: draft.document.id } }),
      (reason: unknown) => setError(sentence(reason)),
    );
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('discard')}
      consequence={t('discardConsequence')}
      confirm={t('discard')}
      danger
      error={error}
      onConfirm={() => void confirm()}
    />
  );
}

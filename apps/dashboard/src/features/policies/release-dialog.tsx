import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { ReleasePolicyDraftDocument } from './policy-work.graphql.js';
import type { DraftDetail } from './policies.queries.js';
import { OpinionList } from '../opinions/opinion-list.js';

interface ReleaseDialogProps {
  draft: DraftDetail;
  open: boolean;
  onClose: () => void;
}

/** Puts the draft in force as it stands on the page, after saying what follows from it. */
export function ReleaseDialog({ draft, open, onClose }: ReleaseDialogProps): ReactElement {
  const { t } = useTranslation(['policies', 'opinions']);
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('policies:release')}
      consequence={
        <>
          {t('policies:releaseConsequence', { version: draft.version })}{' '}
          {draft.acknowledge && t('policies:releaseAcknowledge')}
          <h3>{t('opinions:title')}</h3>
          <OpinionList opinions={draft.opinions} about={draft.sha256} empty={t('opinions:none')} />
        </>
      }
    >
      <ReleaseForm draft={draft} onClose={onClose} />
    </FormDialog>
  );
}

function ReleaseForm({ draft, onClose }: Omit<ReleaseDialogProps, 'open'>): ReactElement {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const release = useChange(ReleasePolicyDraftDocument, {
    done: t('released'),
    stale: ['policy', 'rule'],
    evaluation: ({ releasePolicyDraft }) => releasePolicyDraft.evaluation,
  });
  const form = useChangeForm({
    values: { resolvedOn: '', inForceOn: '' },
    check: ({ resolvedOn }) => ({ resolvedOn: resolvedOn ? undefined : t('required') }),
    submit: async ({ resolvedOn, inForceOn }) => {
      const { id, sha256 } = draft;
      const input = { id, sha256, resolvedOn, inForceOn: inForceOn || null };
      const { releasePolicyDraft } = await release({ input });
      onClose();
      const versionId = releasePolicyDraft.policyVersion.id;
      await navigate({ to: '/policies/versions/$versionId', params: { versionId } });
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="resolvedOn">
          {(field) => <field.Date label={t('resolvedOn')} hint={t('resolvedOnHint')} />}
        </form.AppField>
        <form.AppField name="inForceOn">
          {(field) => <field.Date label={t('inForceOn')} hint={t('inForceOnHint')} optional />}
        </form.AppField>
        <form.Actions submit={t('release')} onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

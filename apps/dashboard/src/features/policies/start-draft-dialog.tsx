import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { useViewer } from '../viewer/viewer.queries.js';
import { StartPolicyDraftDocument } from './policy-work.graphql.js';

interface StartDraftDialogProps {
  open: boolean;
  onClose: () => void;
  /** A known document gets a new version; without it, a new document. */
  documentId?: string;
}

/** Begins a draft and goes to it. */
export function StartDraftDialog(props: StartDraftDialogProps): ReactElement {
  const { t } = useTranslation('policies');
  const { open, onClose, documentId } = props;
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t(documentId ? 'newVersion' : 'newDocument')}
      consequence={t(documentId ? 'newVersionConsequence' : 'newDocumentConsequence')}
    >
      <StartDraftForm {...props} />
    </FormDialog>
  );
}

function useStartForm({ documentId, onClose }: StartDraftDialogProps) {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const authority = useViewer().authority;
  const start = useChange(StartPolicyDraftDocument, { done: t('begun'), stale: ['policy'] });
  const kind: string = authority ? 'HOUSE_RULE' : 'RECOMMENDATION';
  return useChangeForm({
    values: { title: '', kind, version: '' },
    check: ({ title, version }) => ({
      title: documentId || given(title) ? undefined : t('required'),
      version: given(version) ? undefined : t('required'),
    }),
    submit: async (values) => {
      const { version, title } = values;
      const document = {
        title,
        kind: values.kind as 'HOUSE_RULE',
        authorityId: values.kind === 'HOUSE_RULE' ? authority?.id : null,
      };
      const input = { version, documentId, document: documentId ? null : document };
      const { startPolicyDraft } = await start({ input });
      onClose();
      const draftId = startPolicyDraft.draft.id;
      await navigate({ to: '/policies/drafts/$draftId', params: { draftId } });
    },
  });
}

function StartDraftForm(props: StartDraftDialogProps): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const ofHouse = useViewer().authority !== null;
  const form = useStartForm(props);
  const kinds = ofHouse ? (['HOUSE_RULE'] as const) : (['RECOMMENDATION', 'STATUTE'] as const);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        {!props.documentId && (
          <>
            <form.AppField name="title">
              {(field) => <field.Text label={t('policies:documentTitle')} />}
            </form.AppField>
            <form.AppField name="kind">
              {(field) => (
                <field.Select
                  label={t('policies:documentKind')}
                  empty={false}
                  choices={kinds.map((value) => ({
                    value,
                    label: t(`vocabulary:policyKind.${value}`),
                  }))}
                />
              )}
            </form.AppField>
          </>
        )}
        <form.AppField name="version">
          {(field) => (
            <field.Text label={t('policies:versionNumber')} hint={t('policies:versionHint')} />
          )}
        </form.AppField>
        <form.Actions submit={t('policies:begin')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

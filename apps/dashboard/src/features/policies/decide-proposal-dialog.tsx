import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { storeDraft, type DraftDetail } from './policies.queries.js';
import {
  AdoptPolicyProposalDocument,
  DeclinePolicyProposalDocument,
} from './policy-work.graphql.js';

export type ProposalDecision = 'adopt' | 'decline';

interface DecideProposalProps {
  decision: ProposalDecision;
  draft: DraftDetail;
  onClose: () => void;
}

/** Takes a proposal over under the number of a version, or declines it with a reason. */
export function DecideProposalDialog(props: DecideProposalProps): ReactElement {
  const { t } = useTranslation('policies');
  const { decision, draft, onClose } = props;
  const decide = useDecision(decision, draft.id);
  const isAdoption = decision === 'adopt';
  const form = useChangeForm({
    values: { version: '', reason: '' },
    check: ({ version, reason }) =>
      isAdoption
        ? { version: given(version) ? undefined : t('required') }
        : { reason: given(reason) ? undefined : t('required') },
    submit: async ({ version, reason }) => {
      await decide(isAdoption ? version.trim() : reason.trim());
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(decision)}
      consequence={t(isAdoption ? 'adoptConsequence' : 'declineConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          {isAdoption ? (
            <form.AppField name="version">
              {(field) => <field.Text label={t('versionNumber')} hint={t('versionHint')} />}
            </form.AppField>
          ) : (
            <form.AppField name="reason">
              {(field) => <field.Text label={t('declineReason')} multiline />}
            </form.AppField>
          )}
          <form.Actions submit={t(decision)} danger={!isAdoption} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useDecision(decision: ProposalDecision, id: string): (text: string) => Promise<unknown> {
  const { t } = useTranslation('policies');
  const adopt = useChange(AdoptPolicyProposalDocument, {
    done: t('adopted'),
    store: ({ adoptPolicyProposal }, client) => storeDraft(adoptPolicyProposal.draft, client),
  });
  const decline = useChange(DeclinePolicyProposalDocument, {
    done: t('declined'),
    store: ({ declinePolicyProposal }, client) => storeDraft(declinePolicyProposal.draft, client),
  });
  return (text) =>
    decision === 'adopt'
      ? adopt({ input: { id, version: text } })
      : decline({ input: { id, reason: text } });
}

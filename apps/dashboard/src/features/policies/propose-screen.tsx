import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ResultOf } from '@vieraugen/contract';
import { Breadcrumbs, Notice, Page, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame, FormGroup } from '../../lib/forms/form-frame.js';
import { Loaded } from '../../lib/query/loaded.js';
import { Missing } from '../../lib/query/missing.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { Address, ContentFields, GeneralFields } from './draft-form.js';
import type { DraftContent } from './draft-values.js';
import { policyToChangeQuery, type DraftRule } from './policies.queries.js';
import { ProposePolicyChangeDocument, type PolicyToChangeDocument } from './policy-work.graphql.js';
import { useDraftForm } from './use-draft-form.js';

type ToChange = NonNullable<ResultOf<typeof PolicyToChangeDocument>['policyDocument']>;

/** A member of the working group says what should be otherwise, and why. */
export function ProposeScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(policyToChangeQuery(id));
  return (
    <Loaded query={query}>
      {({ policyDocument, rules }) =>
        policyDocument ? <ProposeView policy={policyDocument} catalogue={rules} /> : <Missing />
      }
    </Loaded>
  );
}

interface ProposeViewProps {
  policy: ToChange;
  catalogue: readonly DraftRule[];
}

function ProposeView({ policy, catalogue }: ProposeViewProps): ReactElement {
  const { t } = useTranslation('policies');
  const { id, title, current, canPropose } = policy;
  useTitle(title, t('propose'));
  return (
    <Page
      title={t('proposeTitle', { title })}
      sub={current && t('proposeSub', { version: current.version })}
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/policies">{t('title')}</Link>
          <Link to="/policies/$policyId" params={{ policyId: id }}>
            {title}
          </Link>
          {t('propose')}
        </Breadcrumbs>
      }
    >
      {current && canPropose ? (
        <ProposeForm documentId={id} content={{ ...current, title }} catalogue={catalogue} />
      ) : (
        <Notice tone="info">{t('proposeNot')}</Notice>
      )}
    </Page>
  );
}

interface ProposeFormProps {
  documentId: string;
  content: DraftContent;
  catalogue: readonly DraftRule[];
}

function ProposeForm({ documentId, content, catalogue }: ProposeFormProps): ReactElement {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const propose = useChange(ProposePolicyChangeDocument, {
    done: t('proposed'),
    stale: ['policy'],
  });
  const form = useDraftForm({
    content,
    catalogue,
    reasoned: true,
    submit: async ({ version: _version, ...proposed }, reason) => {
      const { proposePolicyChange } = await propose({ input: { ...proposed, documentId, reason } });
      const draftId = proposePolicyChange.draft.id;
      await navigate({ to: '/policies/drafts/$draftId', params: { draftId } });
    },
  });
  return (
    <Section title={t('proposal')}>
      <FormFrame form={form} wide>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="reason">
            {(field) => (
              <field.Text label={t('proposeReason')} hint={t('proposeReasonHint')} multiline />
            )}
          </form.AppField>
          <ContentFields form={form} catalogue={catalogue} />
          <FormGroup title={t('general')}>
            <GeneralFields form={form} />
            <Address form={form} />
          </FormGroup>
          <form.Actions submit={t('proposeSubmit')} />
        </form.AppForm>
      </FormFrame>
    </Section>
  );
}

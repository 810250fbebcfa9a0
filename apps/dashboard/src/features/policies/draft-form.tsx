import { useStore } from '@tanstack/react-form';
import { Button, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChange } from '../../lib/query/use-change.js';
import { DraftRules } from './draft-rules.js';
import { storeDraft, type DraftDetail, type DraftRule } from './policies.queries.js';
import { ChangePolicyDraftDocument } from './policy-work.graphql.js';
import { useDraftForm, type DraftFormApi } from './use-draft-form.js';

interface DraftFormProps {
  draft: DraftDetail;
  catalogue: readonly DraftRule[];
}

/** Wording, rules and their values of a draft. */
export function DraftForm({ draft, catalogue }: DraftFormProps): ReactElement {
  const { t } = useTranslation('policies');
  const change = useChange(ChangePolicyDraftDocument, {
    done: t('saved'),
    store: ({ changePolicyDraft }, client) => storeDraft(changePolicyDraft.draft, client),
  });
  const form = useDraftForm({
    content: draft,
    catalogue,
    submit: (input) => change({ input: { ...input, id: draft.id, basedOn: draft.sha256 } }),
  });
  return (
    <Section title={t('draft')}>
      <FormFrame form={form} wide>
        <form.AppForm>
          <form.Summary />
          <FormGroup title={t('general')}>
            <FormPair>
              <form.AppField name="version">
                {(field) => <field.Text label={t('versionNumber')} hint={t('versionHint')} />}
              </form.AppField>
              <Address form={form} />
            </FormPair>
            <GeneralFields form={form} />
          </FormGroup>
          <ContentFields form={form} catalogue={catalogue} />
          <form.Actions submit={t('save')} />
        </form.AppForm>
      </FormFrame>
    </Section>
  );
}

export function Address({ form }: { form: DraftFormApi }): ReactElement {
  const { t } = useTranslation('policies');
  return (
    <form.AppField name="url">
      {(field) => <field.Text label={t('address')} type="url" optional />}
    </form.AppField>
  );
}

/** What the document is called and whether it is to be taken note of. */
export function GeneralFields({ form }: { form: DraftFormApi }): ReactElement {
  const { t } = useTranslation('policies');
  return (
    <>
      <form.AppField name="title">
        {(field) => <field.Text label={t('documentTitle')} hint={t('titleHint')} />}
      </form.AppField>
      <form.AppField name="acknowledge">
        {(field) => <field.Check label={t('acknowledge')} />}
      </form.AppField>
    </>
  );
}

interface ContentFieldsProps {
  form: DraftFormApi;
  catalogue: readonly DraftRule[];
}

/** The paragraphs, and the rules that enforce them. */
export function ContentFields({ form, catalogue }: ContentFieldsProps): ReactElement {
  return (
    <>
      <Paragraphs form={form} />
      <DraftRules form={form} catalogue={catalogue} />
    </>
  );
}

function Paragraphs({ form }: { form: DraftFormApi }): ReactElement {
  const { t } = useTranslation('policies');
  const count = useStore(form.store, ({ values }) => values.paragraphs.length);
  const add = () =>
    form.pushFieldValue('paragraphs', { number: String(count + 1), heading: '', text: '' });
  return (
    <FormGroup title={t('wording')}>
      {Array.from({ length: count }, (_, index) => (
        <Paragraph key={index} form={form} index={index} />
      ))}
      <div>
        <Button icon="plus" onClick={add}>
          {t('addParagraph')}
        </Button>
      </div>
    </FormGroup>
  );
}

function Paragraph({ form, index }: { form: DraftFormApi; index: number }): ReactElement {
  const { t } = useTranslation('policies');
  const number = useStore(form.store, ({ values }) => values.paragraphs[index]?.number ?? '');
  return (
    <div className="va-stack">
      <FormPair>
        <form.AppField name={`paragraphs[${index}].number`}>
          {(field) => <field.Text label={t('number')} />}
        </form.AppField>
        <form.AppField name={`paragraphs[${index}].heading`}>
          {(field) => <field.Text label={t('heading')} />}
        </form.AppField>
      </FormPair>
      <form.AppField name={`paragraphs[${index}].text`}>
        {(field) => <field.Text label={t('text')} multiline />}
      </form.AppField>
      <div>
        <Button
          small
          variant="quiet"
          icon="close"
          onClick={() => void form.removeFieldValue('paragraphs', index)}
        >
          {t('removeParagraph', { number })}
        </Button>
      </div>
    </div>
  );
}

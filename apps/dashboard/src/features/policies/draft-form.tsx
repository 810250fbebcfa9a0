import { useStore } from '@tanstack/react-form';
import { Button, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { DraftRules } from './draft-rules.js';
import type { DraftDetail, DraftRule } from './policies.queries.js';
import { useDraftForm, type DraftFormApi } from './use-draft-form.js';

interface DraftFormProps {
  draft: DraftDetail;
  catalogue: readonly DraftRule[];
}

/** Wording, rules and their values of a draft. */
export function DraftForm({ draft, catalogue }: DraftFormProps): ReactElement {
  const { t } = useTranslation('policies');
  const form = useDraftForm(draft, catalogue);
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
              <form.AppField name="url">
                {(field) => <field.Text label={t('address')} type="url" optional />}
              </form.AppField>
            </FormPair>
            <form.AppField name="acknowledge">
              {(field) => <field.Check label={t('acknowledge')} />}
            </form.AppField>
          </FormGroup>
          <Paragraphs form={form} />
          <DraftRules form={form} catalogue={catalogue} />
          <form.Actions submit={t('save')} />
        </form.AppForm>
      </FormFrame>
    </Section>
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

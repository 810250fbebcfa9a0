import { Button, Section } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { OpinionList, type Opinion } from './opinion-list.js';

interface OpinionSectionProps {
  opinions: readonly Opinion[];
  about?: string;
  /** Whether there is still something to be decided. */
  isOpen: boolean;
  canAdvise: boolean;
  give: (opinion: string) => Promise<unknown>;
}

/** What was said about data protection, and the way to say it. */
export function OpinionSection(props: OpinionSectionProps): ReactElement {
  const { t } = useTranslation('opinions');
  const [giving, setGiving] = useState(false);
  const { opinions, about, isOpen, canAdvise, give } = props;
  const close = () => setGiving(false);
  return (
    <Section
      title={t('title')}
      aside={canAdvise && <Button onClick={() => setGiving(true)}>{t('give')}</Button>}
    >
      <OpinionList opinions={opinions} about={about} empty={t(isOpen ? 'none' : 'nonePast')} />
      <FormDialog open={giving} onClose={close} title={t('give')} consequence={t('consequence')}>
        <OpinionForm give={give} onClose={close} />
      </FormDialog>
    </Section>
  );
}

interface OpinionFormProps extends Pick<OpinionSectionProps, 'give'> {
  onClose: () => void;
}

function OpinionForm({ give, onClose }: OpinionFormProps): ReactElement {
  const { t } = useTranslation('opinions');
  const form = useChangeForm({
    values: { opinion: '' },
    check: ({ opinion }) => ({ opinion: given(opinion) ? undefined : t('required') }),
    submit: async ({ opinion }) => {
      await give(opinion.trim());
      onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="opinion">
          {(field) => <field.Text label={t('text')} hint={t('textHint')} multiline />}
        </form.AppField>
        <form.Actions submit={t('submit')} onCancel={onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

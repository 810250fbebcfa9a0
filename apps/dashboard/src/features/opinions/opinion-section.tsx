import { Button, Section } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { NoteForm } from '../../lib/forms/note-form.js';
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
        <NoteForm
          label={t('text')}
          hint={t('textHint')}
          submit={t('submit')}
          send={(opinion = '') => give(opinion)}
          onClose={close}
        />
      </FormDialog>
    </Section>
  );
}

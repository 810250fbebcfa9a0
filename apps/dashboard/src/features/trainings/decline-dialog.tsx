import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { NoteForm } from '../../lib/forms/note-form.js';
import { useDecide } from './use-decide.js';

interface DeclineDialogProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Declines with a reason, which whoever declared it sees. */
export function DeclineDialog({ ids, onClose }: DeclineDialogProps): ReactElement {
  const { t } = useTranslation('trainings');
  const decide = useDecide();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('declineTitle', { count: ids.length })}
      consequence={t('declineConsequence')}
    >
      <NoteForm
        label={t('declineNote')}
        submit={t('decline')}
        danger
        send={(note = '') => decide({ ids: [...ids], confirm: false, note })}
        onClose={onClose}
      />
    </FormDialog>
  );
}

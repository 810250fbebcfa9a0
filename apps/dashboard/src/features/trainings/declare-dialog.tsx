import { readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { useViewer } from '../viewer/viewer.queries.js';
import { evidenceInput, type EvidenceValues, FileField, NO_EVIDENCE } from './evidence-fields.js';
import { ModuleField } from './module-field.js';
import { DeclareTrainingDocument } from './trainings.graphql.js';

interface DeclareDialogProps {
  /** The account that a file belongs to; null = the own authority. */
  accountId: string | null;
  onClose: () => void;
}

interface DeclareValues extends EvidenceValues {
  readonly moduleId: string;
  readonly completedOn: string;
}

/** Declares one's own attendance, with what shows it. */
export function DeclareDialog({ accountId, onClose }: DeclareDialogProps): ReactElement {
  const { t } = useTranslation('trainings');
  const form = useDeclareForm({ accountId, onClose });
  return (
    <FormDialog open onClose={onClose} title={t('declare')} consequence={t('declareConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="moduleId">{() => <ModuleField label={t('module')} />}</form.AppField>
          <form.AppField name="completedOn">
            {(field) => <field.Date label={t('completedOn')} />}
          </form.AppField>
          <form.AppField name="file">
            {() => <FileField label={t('ownFile')} hint={t('fileHint')} />}
          </form.AppField>
          <form.AppField name="statement">
            {(field) => <field.Text label={t('statement')} hint={t('statementHint')} />}
          </form.AppField>
          <form.Actions submit={t('declare')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useDeclareForm({ accountId, onClose }: DeclareDialogProps) {
  const { t } = useTranslation('trainings');
  const { authority } = useViewer();
  const declare = useChange(DeclareTrainingDocument, { done: t('declared'), stale: ['training'] });
  return useChangeForm<DeclareValues>({
    values: { ...NO_EVIDENCE, moduleId: '', completedOn: toLocalDay(readClock()) },
    check: ({ moduleId, completedOn, file, statement }) => ({
      moduleId: moduleId ? undefined : t('required'),
      completedOn: completedOn ? undefined : t('required'),
      statement: file || statement.trim() ? undefined : t('evidenceMissing'),
    }),
    submit: async ({ moduleId, completedOn, ...evidence }) => {
      const place = accountId ? { accountId } : { authorityId: authority?.id };
      const shown = await evidenceInput(evidence, place);
      await declare({ input: { moduleId, completedOn, ...shown } });
      onClose();
    },
  });
}

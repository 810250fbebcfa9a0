import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EVIDENCE_TYPES, type EvidenceType } from '@vieraugen/domain';
import { readClock, toLocalDay, useToasts } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowEvaluation } from '../../lib/evaluation/evaluation-provider.js';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { useBilingual } from '../rules/rule-text.js';
import { RecordTrainingDocument } from './trainings.graphql.js';
import { modulesQuery } from './trainings.queries.js';

interface RecordDialogProps {
  personIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** A session for a whole team: module, day, evidence, one answer per person. */
export function RecordDialog({ personIds, onClose, onDone }: RecordDialogProps): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const pick = useBilingual();
  const { data: modules = [] } = useQuery(modulesQuery);
  const form = useRecordForm({ personIds, onClose, onDone });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('trainings:recordTitle', { count: personIds.length })}
      consequence={t('trainings:recordConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="moduleId">
            {(field) => (
              <field.Select
                label={t('trainings:module')}
                choices={modules.map(({ id, titleDe, titleEn }) => ({
                  value: id,
                  label: pick(titleDe, titleEn),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="completedOn">
            {(field) => <field.Date label={t('trainings:completedOn')} />}
          </form.AppField>
          <form.AppField name="evidenceType">
            {(field) => (
              <field.Select
                label={t('trainings:evidence')}
                empty={false}
                choices={EVIDENCE_TYPES.filter((type) => type !== 'IMPORT').map((value) => ({
                  value,
                  label: t(`vocabulary:evidenceType.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.Actions submit={t('trainings:record')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useRecordForm({ personIds, onClose, onDone }: RecordDialogProps) {
  const { t } = useTranslation('trainings');
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const follow = useFollowEvaluation();
  const evidenceType: EvidenceType = 'ATTENDANCE_LIST';
  return useChangeForm({
    values: {
      moduleId: '',
      completedOn: toLocalDay(readClock()),
      evidenceType: evidenceType as string,
    },
    check: ({ moduleId, completedOn }) => ({
      moduleId: moduleId ? undefined : t('required'),
      completedOn: completedOn ? undefined : t('required'),
    }),
    submit: async ({ moduleId, completedOn, ...values }) => {
      const { recordTraining } = await execute(RecordTrainingDocument, {
        input: {
          moduleId,
          completedOn,
          personIds: [...personIds],
          evidenceType: values.evidenceType as EvidenceType,
        },
      });
      const failed = recordTraining.results.filter(({ error }) => error);
      const why = [...new Set(failed.map(({ error }) => error))].join(' ');
      const done = recordTraining.results.length - failed.length;
      if (done === 0) throw new ApiError('INVALID_INPUT', why);
      for (const noun of ['training', 'person']) {
        void queryClient.invalidateQueries({ queryKey: [noun] });
      }
      follow(recordTraining.evaluation);
      toasts.show(
        failed.length > 0 ? 'bad' : 'ok',
        failed.length > 0
          ? t('recordedPartly', { done, failed: failed.length, why })
          : t('recorded', { count: done }),
      );
      onDone();
      onClose();
    },
  });
}

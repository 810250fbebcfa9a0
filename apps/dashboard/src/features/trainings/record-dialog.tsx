import { EVIDENCE_TYPES, type EvidenceType } from '@vieraugen/domain';
import { Notice, readClock, toLocalDay, useToasts } from '@vieraugen/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowEvaluation } from '../../lib/evaluation/evaluation-provider.js';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { ApiError } from '../../lib/graphql/api-error.js';
import { execute } from '../../lib/graphql/execute.js';
import { evidenceInput, type EvidenceValues, FileField, NO_EVIDENCE } from './evidence-fields.js';
import { ModuleField } from './module-field.js';
import { RecordTrainingDocument } from './trainings.graphql.js';
import type { NeedRow } from './trainings.queries.js';

type Person = NeedRow['person'];

interface RecordDialogProps {
  people: readonly Person[];
  onClose: () => void;
  /** Which persons it did not work for. */
  onRecorded: (failed: readonly string[]) => void;
}

/** One person for whom it was refused, and why. */
interface Refused {
  readonly person: Person;
  readonly why: string;
}

/** What became of a session of which a part was refused. */
interface Partly {
  readonly done: number;
  readonly refused: readonly Refused[];
}

/** A session for a whole team: module, day, evidence; whoever is refused is named with the reason. */
export function RecordDialog({ people, onClose, onRecorded }: RecordDialogProps): ReactElement {
  const { t } = useTranslation('trainings');
  const [partly, setPartly] = useState<Partly>();
  // Only who was refused is sent again.
  const left = partly ? partly.refused.map(({ person }) => person) : people;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('recordTitle', { count: left.length })}
      consequence={t('recordConsequence')}
    >
      {partly && <PartlyRecorded {...partly} />}
      <RecordForm
        people={left}
        onClose={onClose}
        onAnswer={(answer) => {
          onRecorded(answer.refused.map(({ person }) => person.id));
          if (answer.refused.length > 0) setPartly(answer);
          else onClose();
        }}
      />
    </FormDialog>
  );
}

function PartlyRecorded({ done, refused }: Partly): ReactElement {
  const { t } = useTranslation('trainings');
  return (
    <Notice tone="warn" title={t('partlyTitle')}>
      <p>{t('partly', { count: done })}</p>
      <ul>
        {refused.map(({ person, why }) => (
          <li key={person.id}>
            <strong>{person.functionLabel}</strong>: {why}
          </li>
        ))}
      </ul>
      <p>{t('partlyNext')}</p>
    </Notice>
  );
}

interface RecordFormProps {
  people: readonly Person[];
  onClose: () => void;
  onAnswer: (answer: Partly) => void;
}

function RecordForm(props: RecordFormProps): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const form = useRecordForm(props);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="moduleId">
          {() => <ModuleField label={t('trainings:module')} />}
        </form.AppField>
        <form.AppField name="completedOn">
          {(field) => <field.Date label={t('trainings:completedOn')} />}
        </form.AppField>
        <form.AppField name="evidenceType">
          {(field) => (
            <field.Select
              label={t('trainings:evidence')}
              empty={false}
              choices={RECORDED_TYPES.map((value) => ({
                value,
                label: t(`vocabulary:evidenceType.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="file">
          {() => <FileField label={t('trainings:file')} hint={t('trainings:fileHint')} />}
        </form.AppField>
        <form.AppField name="statement">
          {(field) => (
            <field.Text label={t('trainings:statement')} hint={t('trainings:statementHint')} />
          )}
        </form.AppField>
        <form.Actions submit={t('trainings:record')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

/** What others say of themselves is declared, and what comes from a platform is imported. */
const RECORDED_TYPES = EVIDENCE_TYPES.filter(
  (type) => type !== 'IMPORT' && type !== 'SELF_DECLARED',
);

interface RecordValues extends EvidenceValues {
  readonly moduleId: string;
  readonly completedOn: string;
  readonly evidenceType: string;
}

function useRecordForm({ people, onAnswer }: RecordFormProps) {
  const { t } = useTranslation('trainings');
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const follow = useFollowEvaluation();
  const values: RecordValues = {
    ...NO_EVIDENCE,
    moduleId: '',
    completedOn: toLocalDay(readClock()),
    evidenceType: 'ATTENDANCE_LIST',
  };
  return useChangeForm<RecordValues>({
    values,
    check: ({ moduleId, completedOn, file, statement }) => ({
      moduleId: moduleId ? undefined : t('required'),
      completedOn: completedOn ? undefined : t('required'),
      statement: file || statement.trim() ? undefined : t('evidenceMissing'),
    }),
    submit: async ({ moduleId, completedOn, evidenceType, ...evidence }) => {
      const place = { authorityId: people[0]?.authority.id };
      const { recordTraining } = await execute(RecordTrainingDocument, {
        input: {
          moduleId,
          completedOn,
          evidenceType: evidenceType as EvidenceType,
          personIds: people.map(({ id }) => id),
          ...(await evidenceInput(evidence, place)),
        },
      });
      const refused = recordTraining.results.flatMap(({ personId, error }): Refused[] => {
        const person = people.find(({ id }) => id === personId);
        return person && error ? [{ person, why: error }] : [];
      });
      const done = recordTraining.results.length - refused.length;
      if (done === 0) throw new ApiError('INVALID_INPUT', whyOf(refused));
      for (const noun of ['training', 'person']) {
        void queryClient.invalidateQueries({ queryKey: [noun] });
      }
      follow(recordTraining.evaluation);
      if (refused.length === 0) toasts.show('ok', t('recorded', { count: done }));
      onAnswer({ done, refused });
    },
  });
}

const whyOf = (refused: readonly Refused[]): string =>
  refused.map(({ person, why }) => `${person.functionLabel}: ${why}`).join(' ');

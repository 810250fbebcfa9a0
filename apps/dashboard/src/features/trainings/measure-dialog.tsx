import { useStore } from '@tanstack/react-form';
import {
  AWARENESS_KINDS,
  HEADCOUNT_BANDS,
  VIEWER_ROLES,
  type AwarenessKind,
  type HeadcountBand,
  type ViewerRole,
} from '@vieraugen/domain';
import { readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { useViewer } from '../viewer/viewer.queries.js';
import { ChoicesField } from './choices-field.js';
import { RecordAwarenessMeasureDocument } from './trainings.graphql.js';

/** Whom measures are usually for; the others have no part in running accounts. */
const AUDIENCE = VIEWER_ROLES.filter(
  (role) => !['STAFF_COUNCIL', 'DATA_PROTECTION_OFFICER', 'PARLIAMENTARY_LIAISON'].includes(role),
);

/** Records what was done, for whom and about how many: nobody by name. */
export function MeasureDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const { authority } = useViewer();
  const form = useMeasureForm(onClose);
  const forAll = useStore(form.store, (state) => state.values.forAll);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('trainings:recordMeasure')}
      consequence={t('trainings:measureConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="kind">
            {(field) => (
              <field.Select
                label={t('trainings:measureKind')}
                choices={AWARENESS_KINDS.map((value) => ({
                  value,
                  label: t(`trainings:kind_${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="title">
            {(field) => <field.Text label={t('trainings:measureTitle')} />}
          </form.AppField>
          <form.AppField name="heldOn">
            {(field) => <field.Date label={t('trainings:heldOn')} />}
          </form.AppField>
          {authority === null && (
            <form.AppField name="forAll">
              {(field) => <field.Check label={t('trainings:forAllChoice')} />}
            </form.AppField>
          )}
          {!forAll && (
            <form.AppField name="authorityId">
              {() => <AuthorityField label={t('trainings:forWhom')} startText={authority?.name} />}
            </form.AppField>
          )}
          <form.AppField name="audienceRoles">
            {() => (
              <ChoicesField
                label={t('trainings:audienceLabel')}
                hint={t('trainings:audienceHint')}
                choices={AUDIENCE.map((value) => ({
                  value,
                  label: t(`vocabulary:viewerRole.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="headcountBand">
            {(field) => (
              <field.Select
                label={t('trainings:headcount')}
                empty={false}
                choices={HEADCOUNT_BANDS.map((value) => ({
                  value,
                  label: t(`trainings:band_${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.Actions submit={t('trainings:recordMeasure')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function useMeasureForm(onClose: () => void) {
  const { t } = useTranslation('trainings');
  const { authority } = useViewer();
  const record = useChange(RecordAwarenessMeasureDocument, {
    done: t('measureDone'),
    stale: ['training', 'authority'],
  });
  return useChangeForm({
    values: {
      kind: '',
      title: '',
      heldOn: toLocalDay(readClock()),
      forAll: authority === null,
      authorityId: authority?.id ?? '',
      audienceRoles: [] as readonly string[],
      headcountBand: 'UNKNOWN',
    },
    check: ({ kind, title, heldOn, forAll, authorityId }) => ({
      kind: kind ? undefined : t('required'),
      title: given(title) ? undefined : t('required'),
      heldOn: heldOn ? undefined : t('required'),
      authorityId: forAll || authorityId ? undefined : t('required'),
    }),
    submit: async ({ forAll, ...values }) => {
      await record({
        input: {
          title: values.title,
          heldOn: values.heldOn,
          kind: values.kind as AwarenessKind,
          authorityId: forAll ? null : values.authorityId,
          audienceRoles: [...values.audienceRoles] as ViewerRole[],
          headcountBand: values.headcountBand as HeadcountBand,
        },
      });
      onClose();
    },
  });
}

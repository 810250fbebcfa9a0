import { AUTHORIZATION_ROLES, type AuthorizationRole } from '@vieraugen/domain';
import { readClock, toLocalDay } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { useBilingual } from '../rules/rule-text.js';
import { ChoicesField } from './choices-field.js';
import { DefineTrainingModuleDocument } from './trainings.graphql.js';
import { catalogueQuery, type ModuleRow } from './trainings.queries.js';

interface ModuleDialogProps {
  /** The version that is followed; null = a new training. */
  former: ModuleRow | null;
  onClose: () => void;
}

/** A new training, or the next version of one, from a day on. */
export function ModuleDialog({ former, onClose }: ModuleDialogProps): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const pick = useBilingual();
  const form = useModuleForm({ former, onClose });
  const title = former
    ? t('trainings:newVersionOf', { title: pick(former.titleDe, former.titleEn) })
    : t('trainings:newModule');
  return (
    <FormDialog open onClose={onClose} title={title} consequence={t('trainings:moduleConsequence')}>
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          {!former && (
            <form.AppField name="key">
              {(field) => <field.Text label={t('trainings:key')} hint={t('trainings:keyHint')} />}
            </form.AppField>
          )}
          <form.AppField name="titleDe">
            {(field) => <field.Text label={t('trainings:titleDe')} />}
          </form.AppField>
          <form.AppField name="titleEn">
            {(field) => <field.Text label={t('trainings:titleEn')} />}
          </form.AppField>
          <FormPair>
            <form.AppField name="version">
              {(field) => <field.Text label={t('trainings:versionLabel')} />}
            </form.AppField>
            <form.AppField name="from">
              {(field) => <field.Date label={t('trainings:from')} />}
            </form.AppField>
          </FormPair>
          <form.AppField name="validityMonths">
            {(field) => <field.Text label={t('trainings:monthsLabel')} type="number" />}
          </form.AppField>
          <form.AppField name="mandatoryForRoles">
            {() => (
              <ChoicesField
                label={t('trainings:mandatoryFor')}
                choices={AUTHORIZATION_ROLES.map((value) => ({
                  value,
                  label: t(`vocabulary:role.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="deliveredBy">
            {(field) => <field.Text label={t('trainings:deliveredBy')} optional />}
          </form.AppField>
          <form.AppField name="reason">
            {(field) => <field.Text label={t('trainings:reason')} optional />}
          </form.AppField>
          <form.Actions
            submit={t(former ? 'trainings:newVersion' : 'trainings:newModule')}
            onCancel={onClose}
          />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

function valuesOf(former: ModuleRow | null) {
  return {
    key: former?.key ?? '',
    version: '',
    titleDe: former?.titleDe ?? '',
    titleEn: former?.titleEn ?? '',
    validityMonths: String(former?.validityMonths ?? 12),
    mandatoryForRoles: (former?.mandatoryForRoles ?? []) as readonly string[],
    deliveredBy: former?.deliveredBy ?? '',
    from: toLocalDay(readClock()),
    reason: '',
  };
}

function useModuleForm({ former, onClose }: ModuleDialogProps) {
  const { t } = useTranslation('trainings');
  const define = useChange(DefineTrainingModuleDocument, {
    done: t('defined'),
    store: ({ defineTrainingModule }, client) =>
      client.setQueryData(catalogueQuery.queryKey, defineTrainingModule.catalogue),
    stale: ['training', 'person'],
    evaluation: ({ defineTrainingModule }) => defineTrainingModule.evaluation,
  });
  const needed = (text: string) => (given(text) ? undefined : t('required'));
  return useChangeForm({
    values: valuesOf(former),
    check: (values) => ({
      key: needed(values.key),
      version: needed(values.version),
      titleDe: needed(values.titleDe),
      titleEn: needed(values.titleEn),
      from: needed(values.from),
      validityMonths: isMonths(values.validityMonths) ? undefined : t('monthsWrong'),
    }),
    submit: async ({ mandatoryForRoles, validityMonths, from, ...texts }) => {
      await define({
        input: {
          ...texts,
          deliveredBy: given(texts.deliveredBy),
          reason: given(texts.reason),
          validityMonths: Number(validityMonths),
          mandatoryForRoles: [...mandatoryForRoles] as AuthorizationRole[],
          from: instantOf(from),
        },
      });
      onClose();
    },
  });
}

const isMonths = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 120;

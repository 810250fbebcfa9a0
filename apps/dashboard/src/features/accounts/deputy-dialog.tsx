import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { ActivateDeputyDocument } from './account-changes.graphql.js';
import type { AccountAuthorization } from './accounts.queries.js';

interface DialogProps {
  authorization: AccountAuthorization;
  onClose: () => void;
}

/** Lets a deputy post for a while: the case that they stand by for. */
export function DeputyDialog({ authorization, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const activate = useChange(ActivateDeputyDocument, {
    done: t('deputyDone'),
    stale: ['account'],
    evaluation: ({ activateDeputy }) => activateDeputy.evaluation,
  });
  const form = useChangeForm({
    values: { from: toLocal(readClock()), to: '', reason: '' },
    check: ({ from, to }) => ({
      from: from ? undefined : t('required'),
      to: to && to <= from ? t('toBeforeFrom') : undefined,
    }),
    submit: async ({ from, to, reason }) => {
      await activate({
        input: {
          authorizationId: authorization.id,
          from: instantOf(from) ?? '',
          to: instantOf(to),
          reason: given(reason),
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('deputyTitle')}: ${authorization.person.functionLabel}`}
      consequence={t('deputyConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="from">
            {(field) => <field.Date label={t('from')} withTime />}
          </form.AppField>
          <form.AppField name="to">
            {(field) => <field.Date label={t('until')} withTime optional />}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('deputySubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

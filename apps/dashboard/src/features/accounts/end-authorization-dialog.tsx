import { REVOCATION_TRIGGERS } from '@vieraugen/domain';
import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { EndAuthorizationDocument } from './account-changes.graphql.js';
import type { AccountAuthorization } from './accounts.queries.js';

interface DialogProps {
  authorization: AccountAuthorization;
  onClose: () => void;
}

/** Ends an authorization, and says what is still to be done. */
export function EndAuthorizationDialog({ authorization, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const end = useChange(EndAuthorizationDocument, {
    done: t('accountForms:ended'),
    stale: ['account', 'person'],
    evaluation: ({ endAuthorization }) => endAuthorization.evaluation,
  });
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { trigger: 'FUNCTION_ENDED', at: present, reason: '' },
    submit: async ({ trigger, at, reason }) => {
      await end({
        input: {
          id: authorization.id,
          trigger: REVOCATION_TRIGGERS.find((known) => known === trigger) ?? 'REQUEST',
          at: at === present ? undefined : instantOf(at),
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
      title={`${t('accountForms:endTitle')}: ${authorization.person.functionLabel}`}
      consequence={t('accountForms:endConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="trigger">
            {(field) => (
              <field.Select
                label={t('accountForms:trigger')}
                empty={false}
                choices={REVOCATION_TRIGGERS.map((value) => ({
                  value,
                  label: t(`vocabulary:revocationTrigger.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="at">
            {(field) => <field.Date label={t('accountForms:endAt')} withTime />}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('accountForms:endSubmit')} danger onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

import { readClock, toLocal } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given, instantOf } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { CloseAccessGrantDocument } from './account-changes.graphql.js';
import { storeAccount, type AccountGrant } from './accounts.queries.js';

interface DialogProps {
  grant: AccountGrant;
  onClose: () => void;
}

/** Closes a way in, with evidence. */
export function CloseGrantDialog({ grant, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation(['accountForms', 'accounts', 'vocabulary']);
  const close = useChange(CloseAccessGrantDocument, {
    done: t('accountForms:closed'),
    store: ({ closeAccessGrant }, client) => storeAccount(closeAccessGrant.account, client),
    evaluation: ({ closeAccessGrant }) => closeAccessGrant.evaluation,
  });
  const present = toLocal(readClock());
  const form = useChangeForm({
    values: { evidence: '', at: present, reason: '' },
    check: ({ evidence }) => ({
      evidence: given(evidence) ? undefined : t('accountForms:required'),
    }),
    submit: async ({ evidence, at, reason }) => {
      const when = at === present ? undefined : instantOf(at);
      await close({
        input: { id: grant.id, at: when, evidence: evidence.trim(), reason: given(reason) },
      });
      onClose();
    },
  });
  const who = grant.holder?.functionLabel ?? t('accounts:unknownHolder');
  const mechanism = t(`vocabulary:mechanism.${grant.mechanism ?? 'UNKNOWN'}`);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('accountForms:closeTitle')}
      consequence={t('accountForms:closeConsequence', { who, mechanism })}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="evidence">
            {(field) => (
              <field.Text
                label={t('accountForms:evidence')}
                hint={t('accountForms:evidenceHint')}
              />
            )}
          </form.AppField>
          <form.AppField name="at">
            {(field) => <field.Date label={t('accountForms:closeAt')} withTime />}
          </form.AppField>
          <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
          <form.Actions submit={t('accountForms:closeSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

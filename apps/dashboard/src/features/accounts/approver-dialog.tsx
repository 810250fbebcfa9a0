import { MANDATE_KINDS } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { PersonField } from '../people/person-field.js';
import { AppointApproverDocument } from './account-changes.graphql.js';
import type { AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  open: boolean;
  onClose: () => void;
}

/** Records whom the house's management has appointed to approve, or to stand in. */
export function ApproverDialog({ account, open, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('approverTitle')}
      consequence={t('approverConsequence')}
    >
      <ApproverForm account={account} onClose={onClose} />
    </FormDialog>
  );
}

function ApproverForm(props: { account: AccountDetail; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const { account } = props;
  const appoint = useChange(AppointApproverDocument, {
    done: t('accountForms:approverDone'),
    stale: ['account', 'authority'],
    evaluation: ({ appointApprover }) => appointApprover.evaluation,
  });
  const hasPrimary = account.mandates.some(({ kind, valid }) => kind === 'PRIMARY' && !valid.to);
  const form = useChangeForm({
    values: { kind: hasPrimary ? 'DEPUTY' : 'PRIMARY', personId: '', appointedByFunction: '' },
    check: ({ personId, appointedByFunction }) => ({
      personId: personId ? undefined : t('accountForms:required'),
      appointedByFunction: given(appointedByFunction) ? undefined : t('accountForms:required'),
    }),
    submit: async ({ kind, personId, appointedByFunction }) => {
      await appoint({
        input: {
          authorityId: account.authority.id,
          accountIds: [account.id],
          personId,
          kind: kind === 'PRIMARY' ? 'PRIMARY' : 'DEPUTY',
          appointedByFunction: appointedByFunction.trim(),
        },
      });
      props.onClose();
    },
  });
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <form.AppField name="kind">
          {(field) => (
            <field.Radio
              label={t('accountForms:approverKind')}
              choices={MANDATE_KINDS.map((value) => ({
                value,
                label: t(`vocabulary:mandate.${value}`),
              }))}
            />
          )}
        </form.AppField>
        <form.AppField name="personId">
          {() => (
            <PersonField
              label={t('accountForms:person')}
              hint={t('accountForms:personHint')}
              authorityId={account.authority.id}
            />
          )}
        </form.AppField>
        <form.AppField name="appointedByFunction">
          {(field) => (
            <field.Text
              label={t('accountForms:appointedBy')}
              hint={t('accountForms:appointedByHint')}
            />
          )}
        </form.AppField>
        <form.Actions submit={t('accountForms:approverSubmit')} onCancel={props.onClose} />
      </form.AppForm>
    </FormFrame>
  );
}

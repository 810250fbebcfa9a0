import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../lib/forms/form-dialog.js';
import { FormFrame } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { DeviceField } from '../devices/device-field.js';
import { LinkDeviceDocument } from './account-changes.graphql.js';
import type { AccountAuthorization, AccountDetail } from './accounts.queries.js';

interface DialogProps {
  account: AccountDetail;
  authorization: AccountAuthorization;
  onClose: () => void;
}

/** Says with which device somebody uses an account. */
export function LinkDeviceDialog({ account, authorization, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('accountForms');
  const link = useChange(LinkDeviceDocument, {
    done: t('linkDone'),
    stale: ['account', 'device'],
    evaluation: ({ linkDevice }) => linkDevice.evaluation,
  });
  const form = useChangeForm({
    values: { deviceId: '' },
    check: ({ deviceId }) => ({ deviceId: deviceId ? undefined : t('required') }),
    submit: async ({ deviceId }) => {
      await link({ input: { authorizationId: authorization.id, deviceId } });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('linkTitle')}: ${authorization.person.functionLabel}`}
      consequence={t('linkConsequence')}
    >
      <FormFrame form={form}>
        <form.AppForm>
          <form.Summary />
          <form.AppField name="deviceId">
            {() => <DeviceField label={t('device')} authorityId={account.authority.id} />}
          </form.AppField>
          <form.Actions submit={t('linkSubmit')} onCancel={onClose} />
        </form.AppForm>
      </FormFrame>
    </FormDialog>
  );
}

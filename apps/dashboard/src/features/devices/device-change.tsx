import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Missing } from '../../app/shell/fallbacks.js';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup } from '../../lib/forms/form-frame.js';
import { Loaded } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { DeviceCrumbs } from './device-crumbs.js';
import { DeviceIdentityFields } from './device-fields.js';
import { toChangeInput, toDeviceValues } from './device-input.js';
import { useDeviceLabel } from './device-label.js';
import { ChangeDeviceDocument } from './devices.graphql.js';
import { deviceQuery, storeDevice, type DeviceDetail } from './devices.queries.js';
import { PostureFields } from './posture-fields.js';
import { useDeviceForm } from './use-device-form.js';

/** Changes what the register says about a device, e.g. after a check of its condition. */
export function DeviceChangeScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(deviceQuery(id));
  return (
    <Loaded query={query}>
      {(device) => (device?.canEdit ? <ChangePage key={device.id} device={device} /> : <Missing />)}
    </Loaded>
  );
}

function ChangePage({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation('devices');
  const label = useDeviceLabel();
  useTitle(label(device), t('change'));
  return (
    <Page
      title={t('change')}
      sub={`${label(device)}, ${device.authority.name}`}
      breadcrumbs={<DeviceCrumbs device={device}>{t('change')}</DeviceCrumbs>}
    >
      <ChangeForm device={device} />
    </Page>
  );
}

function useDeviceChangeForm(device: DeviceDetail) {
  const { t } = useTranslation('devices');
  const navigate = useNavigate();
  const change = useChange(ChangeDeviceDocument, {
    done: t('changed'),
    store: ({ changeDevice }, client) => storeDevice(changeDevice.device, client),
    stale: ['person'],
    evaluation: ({ changeDevice }) => changeDevice.evaluation,
  });
  return useDeviceForm({
    values: {
      ...toDeviceValues(device),
      ownership: device.ownership,
      authorityId: device.authority.id,
    },
    check: () => ({}),
    submit: async (values) => {
      await change({ input: toChangeInput(device, values) });
      await navigate({ to: '/devices/$deviceId', params: { deviceId: device.id } });
    },
  });
}

function ChangeForm({ device }: { device: DeviceDetail }): ReactElement {
  const { t } = useTranslation(['devices', 'common']);
  const form = useDeviceChangeForm(device);
  const { ownership, custodian } = device;
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('devices:groupDevice')}>
          <DeviceIdentityFields
            form={form}
            ownership={ownership}
            custodian={custodian?.functionLabel}
          />
        </FormGroup>
        <FormGroup
          title={t(ownership === 'PRIVATE' ? 'devices:groupDeclared' : 'devices:groupPosture')}
        >
          <PostureFields form={form} ownership={ownership} withCheck />
        </FormGroup>
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions
          submit={t('common:save')}
          cancel={<CancelLink to="/devices/$deviceId" params={{ deviceId: device.id }} />}
        />
      </form.AppForm>
    </FormFrame>
  );
}

import { useStore } from '@tanstack/react-form';
import { Link, useNavigate } from '@tanstack/react-router';
import { DEVICE_OWNERSHIPS, type DeviceOwnership } from '@vieraugen/domain';
import { Breadcrumbs, Notice, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup } from '../../lib/forms/form-frame.js';
import { given } from '../../lib/forms/values.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { may, useViewer, type Viewer } from '../viewer/viewer.queries.js';
import { DeviceIdentityFields } from './device-fields.js';
import { EMPTY_DEVICE, toRegisterInput } from './device-input.js';
import { RegisterDeviceDocument } from './devices.graphql.js';
import { storeDevice } from './devices.queries.js';
import { PostureFields } from './posture-fields.js';
import { useDeviceForm } from './use-device-form.js';

/** Reports a device: an official one by its tag, a private one by a nickname. */
export function DeviceRegister(): ReactElement {
  const { t } = useTranslation('devices');
  useTitle(t('register'));
  return (
    <Page
      title={t('register')}
      sub={t('registerSub')}
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/devices">{t('title')}</Link>
          {t('register')}
        </Breadcrumbs>
      }
    >
      <RegisterForm />
    </Page>
  );
}

const ownershipOf = (value: string): DeviceOwnership =>
  value === 'PRIVATE' ? 'PRIVATE' : 'OFFICIAL';

/** Whoever keeps the list of devices enters those of the house, not their own. */
const isForOthers = (viewer: Viewer, ownership: DeviceOwnership): boolean =>
  ownership === 'OFFICIAL' &&
  viewer.roles.includes('DEVICE_CUSTODIAN') &&
  !may(viewer, 'person.read');

function useRegisterForm() {
  const { t } = useTranslation('devices');
  const navigate = useNavigate();
  const viewer = useViewer();
  const register = useChange(RegisterDeviceDocument, {
    done: t('registered'),
    store: ({ registerDevice }, client) => storeDevice(registerDevice.device, client),
    stale: ['person'],
    evaluation: ({ registerDevice }) => registerDevice.evaluation,
  });
  return useDeviceForm({
    values: {
      ...EMPTY_DEVICE,
      ownership: 'OFFICIAL',
      authorityId: viewer.authority?.id ?? '',
      // Who cannot look others up reports a device of their own.
      custodianId: may(viewer, 'person.read') ? '' : (viewer.personId ?? ''),
    },
    check: ({ ownership, assetTag, nickname, authorityId }) => ({
      assetTag: ownership === 'PRIVATE' || given(assetTag) ? undefined : t('missingTag'),
      nickname: ownership === 'OFFICIAL' || given(nickname) ? undefined : t('missingNickname'),
      authorityId: authorityId ? undefined : t('missingAuthority'),
    }),
    submit: async (values) => {
      const ownership = ownershipOf(values.ownership);
      const custodianId = isForOthers(viewer, ownership) ? '' : values.custodianId;
      const input = toRegisterInput({ ...values, custodianId }, ownership);
      const { registerDevice } = await register({ input });
      const params = { deviceId: registerDevice.device.id };
      await navigate({ to: '/devices/$deviceId', params });
    },
  });
}

function RegisterForm(): ReactElement {
  const { t } = useTranslation(['devices', 'vocabulary']);
  const form = useRegisterForm();
  const { authority } = useViewer();
  const ownership = ownershipOf(useStore(form.store, (state) => state.values.ownership));
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('devices:groupDevice')}>
          <form.AppField name="ownership">
            {(field) => (
              <field.Radio
                label={t('devices:whose')}
                choices={DEVICE_OWNERSHIPS.map((value) => ({
                  value,
                  label: t(`vocabulary:ownership.${value}`),
                  hint: t(`devices:ownership_${value}`),
                }))}
              />
            )}
          </form.AppField>
          {ownership === 'PRIVATE' && <Notice tone="warn">{t('devices:privateNotice')}</Notice>}
          <DeviceIdentityFields form={form} ownership={ownership} />
          <form.AppField name="authorityId">
            {() => <AuthorityField label={t('devices:authority')} startText={authority?.name} />}
          </form.AppField>
        </FormGroup>
        <FormGroup
          title={t(ownership === 'PRIVATE' ? 'devices:groupDeclared' : 'devices:groupPosture')}
        >
          <PostureFields form={form} ownership={ownership} />
        </FormGroup>
        <form.Actions submit={t('devices:register')} cancel={<CancelLink to="/devices" />} />
      </form.AppForm>
    </FormFrame>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Page, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Missing } from '../../app/shell/fallbacks.js';
import { Loaded } from '../../lib/query/loaded.js';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { DeviceActions } from './device-actions.js';
import { DeviceChecks } from './device-checks.js';
import { DeviceCondition } from './device-condition.js';
import { DeviceCrumbs } from './device-crumbs.js';
import { DeviceFacts } from './device-facts.js';
import { DeviceHistory } from './device-history.js';
import { useDeviceLabel } from './device-label.js';
import { DeviceLoss } from './device-loss.js';
import { DevicePasskey } from './device-passkey.js';
import { DevicePermits } from './device-permits.js';
import { DeviceUses } from './device-uses.js';
import { deviceQuery, type DeviceDetail } from './devices.queries.js';

interface SearchProps {
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** One device: its condition, what it is used for, and the permits that a private one needs. */
export function DeviceDetailScreen({ id, ...rest }: SearchProps & { id: string }): ReactElement {
  const query = useQuery(deviceQuery(id, rest.search));
  return (
    <Loaded query={query}>
      {(device) => (device ? <DeviceView device={device} {...rest} /> : <Missing />)}
    </Loaded>
  );
}

function DeviceView(props: SearchProps & { device: DeviceDetail }): ReactElement {
  const { device, search, onSearch } = props;
  const { t } = useTranslation('devices');
  const label = useDeviceLabel();
  const asOf = useAsOf(search, onSearch);
  const isToday = !search.validAt && !search.knownAt;
  useTitle(label(device), t('title'));
  return (
    <Page
      breadcrumbs={<DeviceCrumbs device={device} />}
      title={label(device)}
      sub={
        <>
          {device.authority.name}{' '}
          {device.status ? (
            <StatusTag kind="deviceStatus" value={device.status} />
          ) : (
            t('notRegistered')
          )}{' '}
          <DeviceCondition device={device} />
        </>
      }
      actions={
        <>
          {asOf.button}
          {isToday && <DeviceActions device={device} />}
        </>
      }
    >
      {asOf.band}
      <DeviceLoss device={device} />
      <DeviceFacts device={device} />
      <DeviceUses device={device} />
      <DevicePermits device={device} />
      {isToday && <DevicePasskey device={device} />}
      <DeviceChecks device={device} />
      <DeviceHistory device={device} />
    </Page>
  );
}

import { Link } from '@tanstack/react-router';
import { buttonClass, DataTable, EmptyState, Icon, Page } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { ExportLink } from '../../lib/search/export-link.js';
import { listProps } from '../../lib/search/list-search.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { DeviceBulk } from './device-bulk.js';
import { useDeviceColumns } from './device-columns.js';
import { DeviceFilters } from './device-filters.js';
import { useDeviceLabel } from './device-label.js';
import { devicesInputs, devicesQuery } from './devices.queries.js';
import type { DevicesSearch } from './devices.search.js';

interface DeviceListProps {
  search: DevicesSearch;
  onSearch: (search: DevicesSearch) => void;
}

/** Every device that is used for an account, official and private. */
export function DeviceList({ search, onSearch }: DeviceListProps): ReactElement {
  const { t } = useTranslation(['devices']);
  const label = useDeviceLabel();
  const columns = useDeviceColumns();
  const list = useConnection(devicesQuery(search));
  const asOf = useAsOf(search, (next) => onSearch({ ...search, ...next }));
  const mayWrite = useMay('device.write');
  const isToday = !search.validAt && !search.knownAt;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useTitle(t('devices:title'));
  return (
    <Page
      title={t('devices:title')}
      sub={t('devices:sub')}
      actions={
        <>
          {asOf.button}
          <RegisterLink />
        </>
      }
    >
      {asOf.band}
      <LoadedList list={list}>
        <DataTable
          caption={t('devices:caption')}
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.id}
          rowName={label}
          {...list.paging}
          {...listProps<DevicesSearch>(search, onSearch, { field: 'NAME', direction: 'ASC' })}
          selected={selected}
          onSelected={mayWrite && isToday ? setSelected : undefined}
          selectable={(row) => row.canEdit}
          bulk={<DeviceBulk ids={selected} onDone={() => setSelected(new Set())} />}
          filters={<DeviceFilters search={search} onSearch={onSearch} />}
          tools={<ExportLink list="devices" inputs={devicesInputs(search)} />}
          empty={<NoDevices search={search} />}
        />
      </LoadedList>
    </Page>
  );
}

function NoDevices({ search }: { search: DevicesSearch }): ReactElement {
  const { t } = useTranslation('devices');
  const { q, authority, ownership, status, posture, permit } = search;
  const filtered = [q, authority, ownership, status, posture, permit].some(Boolean);
  return (
    <EmptyState
      icon="device"
      title={t(filtered ? 'empty' : 'emptyAll')}
      action={!filtered && <RegisterLink />}
    >
      {t(filtered ? 'emptyText' : 'emptyAllText')}
    </EmptyState>
  );
}

function RegisterLink(): ReactElement | null {
  const { t } = useTranslation('devices');
  if (!useMay('device.write')) return null;
  return (
    <Link to="/devices/new" className={buttonClass({ variant: 'primary' })}>
      <Icon name="plus" />
      {t('register')}
    </Link>
  );
}

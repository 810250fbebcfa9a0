import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ResultOf, VariablesOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { toAsOfInput, type AsOfSearch } from '../../lib/search/as-of.js';
import { DeviceDocument, DevicesDocument } from './devices.graphql.js';
import type { DevicesSearch } from './devices.search.js';

export type DeviceRow = ResultOf<typeof DevicesDocument>['devices']['edges'][number]['node'];
export type DeviceDetail = NonNullable<ResultOf<typeof DeviceDocument>['device']>;
export type Permit = DeviceDetail['permits'][number];
export type PermitRequest = DeviceDetail['permitRequests'][number];
export type LostAccess = DeviceDetail['lostAccess'][number];
export type DeviceAccount = DeviceDetail['permits'][number]['accounts'][number];

const PAGE = 50;

/** The list's inputs; the CSV takes the same. */
export function devicesInputs(
  search: DevicesSearch,
): Omit<VariablesOf<typeof DevicesDocument>, 'first' | 'after'> {
  return {
    filter: {
      search: search.q,
      authorityId: search.authority,
      ownership: search.ownership,
      statuses: search.status && [...search.status],
      posture: search.posture,
      permitState: search.permit,
    },
    orderBy: search.sort && { field: search.sort, direction: search.dir ?? 'ASC' },
    asOf: toAsOfInput(search),
  };
}

export const devicesQuery = (search: DevicesSearch) => {
  const inputs = devicesInputs(search);
  return connectionOptions<DeviceRow>({
    queryKey: ['device', 'list', inputs],
    fetchPage: async (after, signal) =>
      (await execute(DevicesDocument, { first: PAGE, after, ...inputs }, signal)).devices,
  });
};

export const deviceQuery = (id: string, search: AsOfSearch = {}) => {
  const asOf = toAsOfInput(search);
  return queryOptions({
    queryKey: ['device', 'detail', id, asOf ?? 'now'],
    queryFn: async ({ signal }) => (await execute(DeviceDocument, { id, asOf }, signal)).device,
    placeholderData: (previous) => (previous?.id === id ? keepPreviousData(previous) : undefined),
  });
};

/** Puts a device that a change answered with where its page looks for it. */
export function storeDevice(device: DeviceDetail, queryClient: QueryClient): void {
  queryClient.setQueryData(deviceQuery(device.id).queryKey, device);
  void queryClient.invalidateQueries({ queryKey: ['device', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['device', 'find'] });
}

import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { RequestsDocument } from './requests.graphql.js';
import type { RequestsSearch } from './requests.search.js';

export type AuthorizationRequest = ResultOf<
  typeof RequestsDocument
>['authorizationRequests']['edges'][number]['node'];

const PAGE = 50;

export const requestsQuery = ({ state = 'open', mine }: RequestsSearch) => {
  const statuses = state === 'open' ? (['REQUESTED', 'MANAGER_CONFIRMED'] as const) : null;
  const filter = { statuses: statuses && [...statuses], managerIsMe: mine };
  return connectionOptions<AuthorizationRequest>({
    queryKey: ['request', 'list', filter],
    fetchPage: async (after, signal) =>
      (await execute(RequestsDocument, { first: PAGE, after, filter }, signal))
        .authorizationRequests,
  });
};

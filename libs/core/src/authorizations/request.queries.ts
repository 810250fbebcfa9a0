import {
  type AuthorizationRequestFilter,
  authorizationRequestPage,
  type AuthorizationRequestRow,
  authorizationRequestsByIds,
  authorizationRequestsOfAccounts,
  countAuthorizationRequests,
} from '@vieraugen/data';
import { idOrRefuse, type List, listOf, pageOf, type PageRequest } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';

// Row-level security is all that these need: whoever sees the account sees who is asked for.
export { authorizationRequestsByIds, authorizationRequestsOfAccounts };
export type { AuthorizationRequestRow };

export interface AuthorizationRequestListRequest extends PageRequest {
  readonly filter?:
    | (Omit<AuthorizationRequestFilter, 'managerId'> & {
        /** Only what the viewer has to confirm as a manager. */
        readonly managerIsMe?: boolean | null;
      })
    | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Requests for authorizations, the oldest first. */
export async function listAuthorizationRequests(
  reading: Reading,
  request: AuthorizationRequestListRequest,
): Promise<List<AuthorizationRequestRow>> {
  const seen = reading.permit('person.read');
  const { managerIsMe, ...filter } = request.filter ?? {};
  for (const field of ['authorityId', 'accountId'] as const) idOrRefuse(field, filter[field]);
  const managerId = managerIsMe ? (seen.viewer.personId ?? NOBODY) : null;
  const wanted = { ...filter, managerId };
  const page = await authorizationRequestPage(seen, wanted, pageOf(request));
  return listOf(page, () => countAuthorizationRequests(seen, wanted));
}

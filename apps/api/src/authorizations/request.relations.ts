import {
  type AuthorizationRequestRow,
  authorizationRequestsByIds,
  authorizationRequestsOfAccounts,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { AuthorizationRequestType } from './request.type.js';

export const AUTHORIZATION_REQUEST = nodeBy<
  string,
  AuthorizationRequestRow,
  AuthorizationRequestType
>('AuthorizationRequest', authorizationRequestsByIds, (row) => row.id);
export const REQUESTS_OF_ACCOUNT = nodesBy<
  string,
  AuthorizationRequestRow,
  AuthorizationRequestType
>(
  'AuthorizationRequest',
  rowsBy(authorizationRequestsOfAccounts, (row) => row.accountId),
);

import {
  type AuthorizationRow,
  authorizationsByIds,
  authorizationsOfAccounts,
  authorizationsOfPeople,
  intervalsOfAuthorizations,
  type MandateRow,
  mandatesOfAccounts,
} from '@vieraugen/core';
import { nodeBy, nodesBy, rowsBy } from '../graphql/sight.js';
import type { ApproverMandateType, AuthorizationType } from './authorization.type.js';

export const AUTHORIZATION = nodeBy<string, AuthorizationRow, AuthorizationType>(
  'Authorization',
  authorizationsByIds,
  (row) => row.id,
);
export const AUTHORIZATION_ROWS = rowsBy(authorizationsOfAccounts, (row) => row.accountId);
export const AUTHORIZATIONS_OF_ACCOUNT = nodesBy<string, AuthorizationRow, AuthorizationType>(
  'Authorization',
  AUTHORIZATION_ROWS,
);
export const AUTHORIZATIONS_OF_PERSON = nodesBy<string, AuthorizationRow, AuthorizationType>(
  'Authorization',
  rowsBy(authorizationsOfPeople, (row) => row.personId),
);
export const INTERVALS = rowsBy(intervalsOfAuthorizations, (row) => row.authorizationId);
export const MANDATE_ROWS = rowsBy(mandatesOfAccounts, (row) => row.accountId);
export const MANDATES_OF_ACCOUNT = nodesBy<string, MandateRow, ApproverMandateType>(
  'ApproverMandate',
  MANDATE_ROWS,
);

import {
  type AccessGrantRow,
  accessGrantsOfAccounts,
  accessGrantsOfPeople,
  type ConnectedAppRow,
  connectedAppsOfAccounts,
  credentialEventsOfAccounts,
  type CredentialRow,
  credentialsOfAccounts,
  type SecondFactorRow,
  secondFactorsOfAccounts,
} from '@vieraugen/core';
import { nodesBy, rowsBy } from '../graphql/sight.js';
import type {
  AccessGrantType,
  ConnectedAppType,
  CredentialType,
  SecondFactorType,
} from './access.type.js';

export const GRANT_ROWS = rowsBy(accessGrantsOfAccounts, (row) => row.accountId);
export const ACCESS_OF_ACCOUNT = nodesBy<string, AccessGrantRow, AccessGrantType>(
  'AccessGrant',
  GRANT_ROWS,
);
export const ACCESS_OF_PERSON = nodesBy<string, AccessGrantRow, AccessGrantType>(
  'AccessGrant',
  rowsBy(accessGrantsOfPeople, (row) => row.holderId ?? ''),
);
export const CREDENTIALS_OF_ACCOUNT = nodesBy<string, CredentialRow, CredentialType>(
  'Credential',
  rowsBy(credentialsOfAccounts, (row) => row.accountId),
);
export const CREDENTIAL_EVENTS = rowsBy(credentialEventsOfAccounts, (row) => row.accountId);
export const SECOND_FACTORS_OF_ACCOUNT = nodesBy<string, SecondFactorRow, SecondFactorType>(
  'SecondFactor',
  rowsBy(secondFactorsOfAccounts, (row) => row.accountId),
);
export const APPS_OF_ACCOUNT = nodesBy<string, ConnectedAppRow, ConnectedAppType>(
  'ConnectedApp',
  rowsBy(connectedAppsOfAccounts, (row) => row.accountId),
);

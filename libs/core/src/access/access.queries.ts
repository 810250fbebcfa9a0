import {
  type AccessGrantRow,
  accessGrantsOfAccounts,
  accessGrantsOfPeople,
  type ConnectedAppRow,
  connectedAppsOfAccounts,
  type CredentialEventRow,
  credentialEventsOfAccounts,
  type CredentialRow,
  credentialsOfAccounts,
  type SecondFactorRow,
  secondFactorsOfAccounts,
} from '@vieraugen/data';

// Row-level security is all that these need: whoever sees the account sees what opens it.
export {
  accessGrantsOfAccounts,
  accessGrantsOfPeople,
  connectedAppsOfAccounts,
  credentialEventsOfAccounts,
  credentialsOfAccounts,
  secondFactorsOfAccounts,
};
export type { AccessGrantRow, ConnectedAppRow, CredentialEventRow, CredentialRow, SecondFactorRow };

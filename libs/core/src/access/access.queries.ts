import {
  type AccessGrantRow,
  accessGrantsOfAccounts as grantsOfAccounts,
  accessGrantsOfPeople as grantsOfPeople,
  type ConnectedAppRow,
  connectedAppsOfAccounts,
  type CredentialEventRow,
  credentialEventsOfAccounts as eventsOfAccounts,
  type CredentialRow,
  credentialsOfAccounts,
  type SecondFactorRow,
  secondFactorsOfAccounts,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';
import { withFunctions, withWordsWithheld } from '../kernel/withheld.js';

// Row-level security is all that these need: whoever sees the account sees what opens it.
export { connectedAppsOfAccounts, credentialsOfAccounts, secondFactorsOfAccounts };
export type { AccessGrantRow, ConnectedAppRow, CredentialEventRow, CredentialRow, SecondFactorRow };

/** Access to accounts; what showed that it ended, in words, for those who are told functions. */
export async function accessGrantsOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<AccessGrantRow[]> {
  return withWordsWithheld(reading.viewer, await grantsOfAccounts(reading, ids), 'untilEvidence');
}

/** Access of people, under the same condition. */
export async function accessGrantsOfPeople(
  reading: Reading,
  ids: readonly string[],
): Promise<AccessGrantRow[]> {
  return withWordsWithheld(reading.viewer, await grantsOfPeople(reading, ids), 'untilEvidence');
}

/** Changes of secrets and endings of sessions; by whom, for those who are told functions. */
export async function credentialEventsOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<CredentialEventRow[]> {
  const events = await eventsOfAccounts(reading, ids);
  const told = withFunctions(reading.viewer, events, 'byFunction');
  return withWordsWithheld(reading.viewer, told, 'evidence');
}

import type { ReactElement } from 'react';
import type { DeviceAccount } from './devices.queries.js';
import { TickList, type Ticks } from './tick-list.js';

export const chosenFirst = (accounts: readonly DeviceAccount[]): Ticks =>
  Object.fromEntries(accounts.map(({ id }) => [id, true]));

export const chosen = (accounts: Ticks): string[] =>
  Object.entries(accounts).flatMap(([id, isChosen]) => (isChosen ? [id] : []));

interface ChoiceProps {
  label: string;
  accounts: readonly DeviceAccount[];
}

/** Which of several accounts are meant, by platform and name. */
export function AccountChoice({ label, accounts }: ChoiceProps): ReactElement {
  const choices = accounts.map(({ id, platform, handle, displayName, url }) => ({
    value: id,
    label: `${platform.name}: ${handle ?? displayName ?? url ?? ''}`,
  }));
  return <TickList label={label} choices={choices} />;
}

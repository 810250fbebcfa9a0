import { type AccountClosing, type AccountStanding, accountStandings } from '@vieraugen/data';
import { type AccountStatus, type AccountStep, stepsOfAccount } from '@vieraugen/domain';
import type { Reading } from '../kernel/reading.js';
import { mayTakeTo } from './account-status.js';

export type { AccountClosing, AccountStanding };

/** How far accounts are on their way, for those who may take them further. */
export async function standingsOfAccounts(
  reading: Reading,
  ids: readonly string[],
): Promise<AccountStanding[]> {
  return accountStandings(reading, ids, reading.at);
}

/** A step that an account may take next, and whether it is the viewer who decides on it. */
export interface NextStep extends AccountStep {
  readonly permitted: boolean;
}

/** What may come next for an account: what a change of its status is judged by, asked beforehand. */
export function nextStepsOf(
  { viewer }: Reading,
  account: { readonly status: AccountStatus | null; readonly authorityId: string },
  standing: AccountStanding | null,
): readonly NextStep[] {
  const { status, authorityId } = account;
  if (status === null) return [];
  return stepsOfAccount(status, standing?.fulfilled ?? new Set()).map((step) => ({
    ...step,
    permitted: mayTakeTo(viewer, step.to, authorityId),
  }));
}

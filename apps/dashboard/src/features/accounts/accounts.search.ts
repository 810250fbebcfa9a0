import { ACCOUNT_STATUSES, PLATFORM_KEYS } from '@vieraugen/domain';
import { readAsOf, type AsOfSearch } from '../../lib/search/as-of.js';
import { list, oneOf, someOf, text, type RawSearch } from '../../lib/search/params.js';

export const ACCOUNT_ORDERS = ['HANDLE', 'AUTHORITY', 'PLATFORM', 'STATUS', 'WORST'] as const;
export const WORST = [
  'OVERDUE',
  'CRITICAL',
  'OPEN',
  'UNDETERMINED',
  'COMPLIANT',
  'NOT_APPLICABLE',
] as const;
export const ACCOUNT_TABS = [
  'people',
  'access',
  'devices',
  'actions',
  'findings',
  'history',
] as const;

export interface AccountsSearch extends AsOfSearch {
  q?: string;
  ministry?: string;
  authority?: string;
  platform?: readonly (typeof PLATFORM_KEYS)[number][];
  status?: readonly (typeof ACCOUNT_STATUSES)[number][];
  worst?: readonly (typeof WORST)[number][];
  sort?: (typeof ACCOUNT_ORDERS)[number];
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readAccountsSearch(raw: RawSearch): AccountsSearch {
  return {
    ...readAsOf(raw),
    q: text(raw.q),
    ministry: text(raw.ministry),
    authority: text(raw.authority),
    platform: someOf(raw.platform, PLATFORM_KEYS),
    status: someOf(raw.status, ACCOUNT_STATUSES),
    worst: someOf(raw.worst, WORST),
    sort: oneOf(raw.sort, ACCOUNT_ORDERS),
    dir: oneOf(raw.dir, ['ASC', 'DESC']),
    cols: list(raw.cols),
  };
}

export type AccountTab = (typeof ACCOUNT_TABS)[number];

export interface AccountSearch extends AsOfSearch {
  /** Absent = the first tab. */
  tab?: AccountTab;
}

export function readAccountSearch(raw: RawSearch): AccountSearch {
  return { ...readAsOf(raw), tab: oneOf(raw.tab, ACCOUNT_TABS) };
}

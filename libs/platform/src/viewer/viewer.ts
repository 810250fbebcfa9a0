import type { ViewerRole } from '@vieraugen/domain';
import type { Holding } from './holding.js';

/** How a call reached us; stands in the audit log. */
export type Via = 'DASHBOARD' | 'API' | 'CLI' | 'WORKER' | 'IMPORT' | 'DEMO';

/** Which rows: everything, or those of the listed authorities (ids). */
export type Reach = '*' | readonly string[];

/** Who asks, and how far they see. Made once per request; nothing else decides on visibility. */
export interface Viewer {
  /** users.id; null for the product itself (jobs, command line). */
  readonly userId: string | null;
  /** people.id behind the user, if that person is on record. */
  readonly personId: string | null;
  /** What the audit log calls them: a function, never a name. */
  readonly label: string;
  readonly roles: readonly ViewerRole[];
  readonly locale: 'de' | 'en';
  readonly via: Via;
  /** The authority that they work in; null = for all. */
  readonly authorityId: string | null;
  readonly reads: Reach;
  readonly writes: Reach;
  /** Accounts that they are restricted to; null = no restriction beyond `reads`. */
  readonly accountIds: readonly string[] | null;
  /** Authorities in which `accountIds` restricts nothing; left out = none. */
  readonly unlimitedIn?: readonly string[];
  /** Authorities whose persons' names they may see, once they gave a purpose. */
  readonly names: Reach;
  /** read-only API tokens and the like may not change anything, whatever the role. */
  readonly readOnly: boolean;
  /** What each role reaches by itself; left out where all of them reach the same. */
  readonly holdings?: readonly Holding[];
}

/** The viewer with another reach, for a use case that has decided by itself who may write what. */
export function withReach(
  viewer: Viewer,
  reach: Partial<Pick<Viewer, 'reads' | 'writes' | 'names' | 'accountIds'>>,
): Viewer {
  return { ...viewer, ...reach, holdings: undefined };
}

/** The product itself: jobs, migrations, command line. Sees all and may all, and is audited as such. */
export function systemViewer(via: Via, label = 'Vieraugen'): Viewer {
  return {
    userId: null,
    personId: null,
    label,
    roles: [],
    locale: 'de',
    via,
    authorityId: null,
    reads: '*',
    writes: '*',
    accountIds: null,
    names: '*',
    readOnly: false,
  };
}

import type { ViewerRole } from '@vieraugen/domain';
import type { Holding, Reach } from '@vieraugen/platform';

/**
 * How far a role sees or writes: everything; its authority and what is below it at present; its own
 * authority; in its own authority the accounts that the person has an authorization for; nothing.
 */
export type Extent = 'ALL' | 'SUBTREE' | 'OWN' | 'ACCOUNTS' | 'NONE';

export interface RoleReach {
  readonly reads: Extent;
  readonly writes: Extent;
  /** Whose names may be seen, once there is a purpose. */
  readonly names: Extent;
}

const reach = (reads: Extent, writes: Extent, names: Extent): RoleReach => ({
  reads,
  writes,
  names,
});

/** The scopes of the role matrix (`domain.md` 2.5); what a role may do there is in `platform`. */
export const ROLE_REACH: Readonly<Record<ViewerRole, RoleReach>> = {
  WORKING_GROUP_MEMBER: reach('ALL', 'NONE', 'NONE'),
  WORKING_GROUP_CHAIR: reach('ALL', 'NONE', 'NONE'),
  STATE_CHANCELLERY_ADMIN: reach('ALL', 'ALL', 'NONE'),
  MINISTRY_COORDINATOR: reach('SUBTREE', 'SUBTREE', 'SUBTREE'),
  ACCOUNT_OWNER: reach('OWN', 'OWN', 'OWN'),
  PRESS_SPOKESPERSON: reach('OWN', 'OWN', 'OWN'),
  AUTHOR: reach('ACCOUNTS', 'ACCOUNTS', 'NONE'),
  DEPUTY: reach('ACCOUNTS', 'ACCOUNTS', 'NONE'),
  MANAGER: reach('OWN', 'OWN', 'OWN'),
  DEVICE_CUSTODIAN: reach('OWN', 'OWN', 'OWN'),
  PARLIAMENTARY_LIAISON: reach('ALL', 'NONE', 'NONE'),
  DATA_PROTECTION_OFFICER: reach('ALL', 'NONE', 'NONE'),
  STAFF_COUNCIL: reach('NONE', 'NONE', 'NONE'),
};

/** A role as somebody holds it. */
export interface HeldRole {
  readonly role: ViewerRole;
  /** null = for all authorities. */
  readonly authorityId: string | null;
  /** The authority with all that is below it at present. */
  readonly subtree: readonly string[];
}

/** How far one role reaches as somebody holds it; `accountIds` = those of the own authorizations. */
export function holdingOf(held: HeldRole, accountIds: readonly string[]): Holding {
  const { role, authorityId } = held;
  const { reads, writes, names } = ROLE_REACH[role];
  return {
    role,
    authorityId,
    reads: reached(held, reads),
    writes: reached(held, writes),
    names: reached(held, names),
    accountIds: reads === 'ACCOUNTS' ? accountIds : null,
  };
}

function reached({ authorityId, subtree }: HeldRole, extent: Extent): Reach {
  if (extent === 'NONE') return [];
  if (extent === 'ALL' || authorityId === null) return '*';
  return extent === 'SUBTREE' ? subtree : [authorityId];
}

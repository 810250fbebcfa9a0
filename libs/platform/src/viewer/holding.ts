import type { ViewerRole } from '@vieraugen/domain';
import type { Reach } from './viewer.js';

/** A role as the viewer holds it, and how far this role alone reaches. */
export interface Holding {
  readonly role: ViewerRole;
  /** The authority that it is held for; null = for all. */
  readonly authorityId: string | null;
  readonly reads: Reach;
  readonly writes: Reach;
  /** Authorities whose persons' names it shows, once there is a purpose. */
  readonly names: Reach;
  /** The accounts that it is restricted to in what it reads; null = no restriction. */
  readonly accountIds: readonly string[] | null;
}

/** How far roles reach together. */
export interface JointReach {
  /** The authority that they are for; null = for all. Of several, the one held longest. */
  readonly authorityId: string | null;
  readonly reads: Reach;
  readonly writes: Reach;
  readonly names: Reach;
  /** null = in nothing that they read restricted to accounts. */
  readonly accountIds: readonly string[] | null;
  /** Where `accountIds` restricts nothing, because another role reads the whole house. */
  readonly unlimitedIn: readonly string[];
}

/** What holdings, the oldest first, reach together: each what it reaches by itself, and nothing in between. */
export function jointReach(holdings: readonly Holding[]): JointReach {
  const reads = union(holdings.map((one) => one.reads));
  const home = holdings.find(({ authorityId }) => authorityId !== null);
  return {
    authorityId: reads === '*' ? null : (home?.authorityId ?? null),
    reads,
    writes: union(holdings.map((one) => one.writes)),
    names: union(holdings.map((one) => one.names)),
    ...accountLimit(holdings, reads),
  };
}

/** Whether a reach includes an authority. */
export function covers(reach: Reach, authorityId: string): boolean {
  return reach === '*' || reach.includes(authorityId);
}

function accountLimit(
  holdings: readonly Holding[],
  reads: Reach,
): Pick<JointReach, 'accountIds' | 'unlimitedIn'> {
  const limited = holdings.filter((one) => one.accountIds !== null && one.reads.length > 0);
  const whole = union(holdings.filter((one) => one.accountIds === null).map((one) => one.reads));
  const isUnlimited =
    limited.length === 0 ||
    whole === '*' ||
    (reads !== '*' && reads.every((id) => whole.includes(id)));
  if (isUnlimited) return { accountIds: null, unlimitedIn: [] };
  const accountIds = [...new Set(limited.flatMap((one) => one.accountIds ?? []))];
  return { accountIds, unlimitedIn: whole };
}

function union(reaches: readonly Reach[]): Reach {
  const ids = new Set<string>();
  for (const reach of reaches) {
    if (reach === '*') return '*';
    for (const id of reach) ids.add(id);
  }
  return [...ids];
}

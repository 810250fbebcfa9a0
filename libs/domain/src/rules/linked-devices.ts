import type { AccountFacts } from '../facts/facts.js';
import { contains, type Instant, type Interval } from '../time/interval.js';
import type { Evidence } from './judgement.js';

export type LinkFacts = Pick<AccountFacts, 'deviceUses' | 'accessGrants' | 'secondFactors'>;

interface Link {
  readonly id: string;
  readonly deviceId: string | null;
  readonly valid: Interval;
}

const FACTS = ['deviceUses', 'accessGrants', 'secondFactors'] as const;

/** The devices by which an account was used, reached or unlocked at an instant, each with its link. */
export function devicesLinkedAt(facts: LinkFacts, at: Instant): ReadonlyMap<string, Evidence> {
  const linked = new Map<string, Evidence>();
  for (const fact of FACTS)
    for (const { id, deviceId, valid } of facts[fact] as readonly Link[])
      if (deviceId !== null && !linked.has(deviceId) && contains(valid, at))
        linked.set(deviceId, { fact, id });
  return linked;
}

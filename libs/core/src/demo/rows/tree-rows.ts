import {
  AuthorityEntity,
  AuthorityNameEntity,
  AuthorityParentEntity,
  NilReturnEntity,
  PlatformVersionEntity,
} from '@vieraugen/data';
import { type Instant, instantOfLocal, startOfLocalDay } from '@vieraugen/domain';
import { AUTHORITIES, type AuthorityDatum } from '../data/authorities.data.js';
import { PLATFORMS } from '../data/platforms.data.js';
import { demoId } from '../kernel/demo-id.js';
import type { Occasion, Recordings } from '../kernel/recordings.js';
import type { NilReturnPlan } from '../plan/account-plan.js';
import type { Register } from './register.js';

/** When the record of the 2016 layer begins: nothing in the reference case is known before. */
export const FIRST_RECORDED = '2015-01-05';

export const authorityId = (key: string): string => demoId(`authority/${key}`);

/** Facts by law are known on the day they come into force, what is older with the first record. */
export function lawOccasion(action: string, since: string, reason: string): Occasion {
  const noted = since < FIRST_RECORDED ? FIRST_RECORDED : since;
  return { at: instantOfLocal(noted, '08:00'), action, reason };
}

/** Sorted entries → intervals that follow on each other, the last one open. */
export function inTurn<T extends { readonly since: string }>(
  entries: readonly T[],
): {
  readonly entry: T;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly next: T | null;
}[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1] ?? null;
    const to = next && startOfLocalDay(next.since);
    return { entry, from: startOfLocalDay(entry.since), to, next };
  });
}

export function recordTree(recordings: Recordings): void {
  for (const house of AUTHORITIES) recordAuthority(recordings, house);
  for (const house of AUTHORITIES) {
    recordNames(recordings, house);
    recordParents(recordings, house);
  }
}

const BY_LAW = 'Sächsisches Verwaltungsorganisationsgesetz';
const PORTFOLIOS = 'Abgrenzung der Geschäftsbereiche';

function recordAuthority(recordings: Recordings, house: AuthorityDatum): void {
  const host = `${house.key}.demo.example`;
  recordings.insert(lawOccasion('registerAuthority', house.since, BY_LAW), AuthorityEntity, {
    id: authorityId(house.key),
    externalId: `SN-${house.key.toUpperCase()}`,
    tier: house.tier,
    kind: house.kind,
    officialDomains: [host],
    url: `https://www.${host}/`,
    isDemo: true,
    valid: { from: startOfLocalDay(house.since), to: null },
  });
}

function recordNames(recordings: Recordings, house: AuthorityDatum): void {
  const id = (since: string) => demoId(`authority/${house.key}/name/${since}`);
  for (const { entry, from, to, next } of inTurn(house.names)) {
    const occasion = lawOccasion('changeAuthorityName', entry.since, PORTFOLIOS);
    recordings.insert(occasion, AuthorityNameEntity, {
      id: id(entry.since),
      authorityId: authorityId(house.key),
      name: entry.name,
      shortName: entry.short,
      valid: { from, to: null },
    });
    if (next)
      recordings.correct(
        lawOccasion('changeAuthorityName', next.since, PORTFOLIOS),
        AuthorityNameEntity,
        { id: id(entry.since), valid: { from, to } },
      );
  }
}

function recordParents(recordings: Recordings, house: AuthorityDatum): void {
  const id = (since: string) => demoId(`authority/${house.key}/parent/${since}`);
  for (const { entry, from, to, next } of inTurn(house.parents)) {
    recordings.insert(
      lawOccasion('moveAuthority', entry.since, PORTFOLIOS),
      AuthorityParentEntity,
      {
        id: id(entry.since),
        authorityId: authorityId(house.key),
        parentId: authorityId(entry.parent),
        valid: { from, to: null },
      },
    );
    if (next)
      recordings.correct(
        lawOccasion('moveAuthority', next.since, PORTFOLIOS),
        AuthorityParentEntity,
        { id: id(entry.since), valid: { from, to } },
      );
  }
}

export function recordPlatforms(recordings: Recordings): void {
  const reason = 'Angaben der Plattform';
  for (const platform of PLATFORMS) {
    const following = PLATFORMS.find(
      (other) => other.platform === platform.platform && other.since > platform.since,
    );
    const id = (since: string) => demoId(`platform/${platform.platform}/${since}`);
    const from = startOfLocalDay(platform.since);
    recordings.insert(
      lawOccasion('definePlatformVersion', platform.since, reason),
      PlatformVersionEntity,
      {
        id: id(platform.since),
        platformKey: platform.platform,
        name: platform.name,
        supportsDelegation: platform.delegation,
        supportsMfa: true,
        reportsClient: platform.client,
        editable: platform.editable,
        prohibitedOnOfficialDevices: platform.prohibitedOn,
        dataProtectionNote: platform.note ?? null,
        valid: { from, to: null },
      },
    );
    if (following)
      recordings.correct(
        lawOccasion('definePlatformVersion', following.since, reason),
        PlatformVersionEntity,
        { id: id(platform.since), valid: { from, to: startOfLocalDay(following.since) } },
      );
  }
}

export function recordNilReturns(register: Register, nilReturns: readonly NilReturnPlan[]): void {
  for (const { authority, from, to, recordedAt } of nilReturns)
    register.enter(
      { enter: 'stateNilReturn' },
      NilReturnEntity,
      { from, to, recordedAt },
      {
        id: demoId(`nil/${authority}/${from}`),
        authorityId: authorityId(authority),
        statedByFunction: 'Behördenleitung',
      },
    );
}

import {
  type AuthorityKind,
  type DeviceCategory,
  type HolidayFact,
  type Instant,
  type Interval,
  overlaps,
  type PlatformKey,
  type PolicyVersionFact,
  type TrainingModuleFact,
  type WorkTimeProfileFact,
} from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { byId, groupedBy, statement } from './fact-batch.js';
import { readPolicyVersions } from './policy.facts.js';

/** What all accounts of an evaluation have in common: read once for it, whatever its size. */
export interface SharedFacts {
  readonly trainingModules: readonly TrainingModuleFact[];
  readonly holidays: readonly HolidayFact[];
  /** The authority's own profiles; where it has none, its ministry's; where that has none, the state's. */
  profilesOf(authorityId: string): readonly WorkTimeProfileFact[];
  /** What has to be acknowledged in a house. */
  policyVersionsOf(authorityId: string): readonly PolicyVersionFact[];
  /** The ministry above an authority at the judged instant; itself if there is none. */
  ministryOf(authorityId: string): string;
  /** The platform version in force at the judged instant; undefined = none on record. */
  platformOf(platform: PlatformKey): PlatformRow | undefined;
  /** The domains of an authority and of the ministry above it. */
  officialDomainsOf(authorityId: string): readonly string[];
  /** When a parent or a platform changes next by what is already on record. */
  readonly nextChangeAt: Instant | null;
}

const MODULES = statement(
  'training-modules',
  'select id, key, mandatory_for_roles as "mandatoryForRoles", valid from training_modules',
);
const HOLIDAYS = statement('holidays', 'select date, kind from holidays order by date, kind');
const PROFILES = statement(
  'work-time-profiles',
  'select id, authority_id as "authorityId", days, valid from work_time_profiles',
);
const AUTHORITIES = statement(
  'authorities',
  `select a.id, a.kind, a.official_domains as "officialDomains", p.parent_id as "parentId" from authorities a
   left join authority_parents p on p.authority_id = a.id and p.valid @> $1::timestamptz`,
);
const PLATFORMS = statement(
  'platforms',
  `select platform_key as key, supports_mfa as "supportsMfa",
     supports_delegation as "supportsDelegation", prohibited_on_official_devices as "prohibitedOn"
   from platform_versions
   where valid @> $1::timestamptz`,
);
const NEXT_CHANGE = statement(
  'next-shared-change',
  `select min(at) as at from (
     select unnest(array[lower(valid), upper(valid)]) as at from authority_parents
     union all select unnest(array[lower(valid), upper(valid)]) from platform_versions) x
   where at > $1::timestamptz`,
);

interface AuthorityRow {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly officialDomains: readonly string[];
  readonly parentId: string | null;
}

/** What of a platform the rules read; null = not on record. */
interface PlatformRow {
  readonly key: PlatformKey;
  readonly supportsMfa: boolean | null;
  readonly supportsDelegation: boolean | null;
  readonly prohibitedOn: readonly DeviceCategory[] | null;
}
type ProfileRow = WorkTimeProfileFact & { readonly authorityId: string | null };

export async function readSharedFacts(q: Queryable, at: Instant): Promise<SharedFacts> {
  const [policyVersions, ...read] = await Promise.all([
    readPolicyVersions(q),
    q.rows<TrainingModuleFact>(MODULES),
    q.rows<HolidayFact>(HOLIDAYS),
    q.rows<ProfileRow>(PROFILES),
    q.rows<AuthorityRow>(AUTHORITIES, [instantText(at)]),
    q.rows<PlatformRow>(PLATFORMS, [instantText(at)]),
    q.rows<{ at: Instant | null }>(NEXT_CHANGE, [instantText(at)]),
  ]);
  const [trainingModules, holidays, profiles, authorities, platforms, next] = read;
  const ministryOf = ministries(authorities);
  const byKey = new Map(platforms.map((platform) => [platform.key, platform]));
  return {
    trainingModules: trainingModules.sort(byId),
    holidays,
    profilesOf: nearestProfiles(profiles, ministryOf),
    policyVersionsOf: (authorityId) => policyVersions(authorityId, ministryOf(authorityId)),
    ministryOf,
    platformOf: (platform) => byKey.get(platform),
    officialDomainsOf: domains(authorities, ministryOf),
    nextChangeAt: next[0]?.at ?? null,
  };
}

/** Climbs to the nearest ministry or state chancellery, or to where nothing is above. */
function ministries(rows: readonly AuthorityRow[]): (authorityId: string) => string {
  const byAuthority = new Map(rows.map((row) => [row.id, row]));
  const known = new Map<string, string>();
  const climb = (id: string): string => {
    let row = byAuthority.get(id);
    const seen = new Set<string>();
    while (row && !isTop(row) && row.parentId && !seen.has(row.id)) {
      seen.add(row.id);
      row = byAuthority.get(row.parentId);
    }
    return row?.id ?? id;
  };
  return (id) => {
    const found = known.get(id) ?? climb(id);
    known.set(id, found);
    return found;
  };
}

/** An authority's own domains and those of the ministry above it, which its mail may use as well. */
function domains(
  rows: readonly AuthorityRow[],
  ministryOf: (authorityId: string) => string,
): (authorityId: string) => readonly string[] {
  const own = new Map(rows.map(({ id, officialDomains }) => [id, officialDomains]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let found = known.get(id);
    if (!found) {
      const above = ministryOf(id);
      found = [...(own.get(id) ?? []), ...(above === id ? [] : (own.get(above) ?? []))];
      known.set(id, found);
    }
    return found;
  };
}

function isTop({ kind }: AuthorityRow): boolean {
  return kind === 'MINISTRY' || kind === 'STATE_CHANCELLERY';
}

const STATE = '';

/** An authority's own profile counts before its ministry's, and that before the state's. */
function nearestProfiles(
  rows: readonly ProfileRow[],
  ministryOf: (authorityId: string) => string,
): (authorityId: string) => readonly WorkTimeProfileFact[] {
  const groups = groupedBy<WorkTimeProfileFact & ProfileRow>(
    rows,
    (row) => row.authorityId ?? STATE,
  );
  const known = new Map<string, readonly WorkTimeProfileFact[]>();
  return (id) => {
    const found =
      known.get(id) ?? layered([id, ministryOf(id), STATE].map((key) => groups.of(key)));
    known.set(id, found);
    return found;
  };
}

/** The profiles of the first layer; of the others what the layers before them leave open. */
function layered(
  layers: readonly (readonly WorkTimeProfileFact[])[],
): readonly WorkTimeProfileFact[] {
  let result: WorkTimeProfileFact[] = [];
  for (const layer of layers) {
    const taken = result.map(({ valid }) => valid);
    const open = layer.flatMap((profile) =>
      without(profile.valid, taken).map((valid) => ({ ...profile, valid })),
    );
    result = [...result, ...open];
  }
  return result;
}

/** What is left of an interval when others are cut out of it. */
function without(whole: Interval, taken: readonly Interval[]): readonly Interval[] {
  let left: readonly Interval[] = [whole];
  for (const cut of taken)
    left = left.flatMap((piece) => {
      if (!overlaps(piece, cut)) return [piece];
      const before = { from: piece.from, to: cut.from };
      const after = cut.to === null ? null : { from: cut.to, to: piece.to };
      return [before, after].filter(
        (one): one is Interval => one !== null && (one.to === null || one.from < one.to),
      );
    });
  return left;
}

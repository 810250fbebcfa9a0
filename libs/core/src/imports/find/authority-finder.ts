import type { AuthorityOnRecord } from '@vieraugen/data';
import { hasEnded, type Instant } from '@vieraugen/domain';
import { REASONS } from '../rows/reasons.js';
import { type Found, Lookup, nameKey } from './lookup.js';

/** Finds authorities by what lists call them: external id, id, short name or name. */
export class AuthorityFinder {
  private readonly byId = new Map<string, AuthorityOnRecord>();
  private readonly byExternalId = new Lookup<AuthorityOnRecord>();
  private readonly byShortName = new Lookup<AuthorityOnRecord>();
  private readonly byName = new Lookup<AuthorityOnRecord>();

  constructor(
    authorities: readonly AuthorityOnRecord[],
    private readonly at: Instant,
  ) {
    for (const authority of authorities) {
      this.byId.set(authority.id, authority);
      this.byExternalId.add(authority.externalId, authority);
      this.byShortName.add(authority.shortName && nameKey(authority.shortName), authority);
      this.byName.add(authority.name && nameKey(authority.name), authority);
    }
  }

  get(id: string | null): AuthorityOnRecord | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  /** The authority with this external id or id. */
  withId(id: string): AuthorityOnRecord | undefined {
    return this.byExternalId.all(id)[0] ?? this.byId.get(id.toLowerCase());
  }

  withName(name: string): readonly AuthorityOnRecord[] {
    return this.byName.all(nameKey(name));
  }

  find(text: string): Found<AuthorityOnRecord> {
    const known = this.withId(text);
    const candidates = known
      ? [known]
      : [this.byShortName.all(nameKey(text)), this.withName(text)].find((all) => all.length > 0);
    const inForce = candidates?.filter(({ valid }) => !hasEnded(valid, this.at));
    if (!candidates || !inForce) return { reason: REASONS.noAuthority };
    const [only, ...more] = inForce;
    if (!only) return { reason: REASONS.dissolved };
    return more.length > 0 ? { reason: REASONS.severalAuthorities } : { found: only };
  }

  /** What a report calls it. */
  label(id: string | null): string | null {
    const authority = this.get(id);
    return authority ? (authority.shortName ?? authority.name ?? authority.id) : null;
  }
}

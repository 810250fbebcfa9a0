import {
  AUTHORITY_KIND_WORDS,
  type AuthorityKind,
  type AuthorityTier,
  type Instant,
  TIER_WORDS,
} from '@vieraugen/domain';
import { nameKey } from '../find/lookup.js';
import type { RowReader } from '../rows/row-reader.js';

/** What a row says about an authority. */
export interface AuthorityValues {
  readonly externalId: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly tier: AuthorityTier | null;
  readonly kind: AuthorityKind | null;
  readonly parent: string | null;
  readonly url: string | null;
  readonly validFrom: Instant | null;
}

export function readAuthority(row: RowReader): AuthorityValues | null {
  const name = row.required('name', row.text('name', 500));
  const values = {
    externalId: row.text('externalId', 100),
    shortName: row.text('shortName', 60),
    tier: row.oneOf('tier', TIER_WORDS),
    kind: row.oneOf('kind', AUTHORITY_KIND_WORDS),
    parent: row.text('parent', 500),
    url: row.address('url'),
    validFrom: row.start('validFrom'),
  };
  return name === null ? null : { ...values, name };
}

/** What a row shares with another one that means the same authority. */
export function authorityKeys({ externalId, name }: AuthorityValues): readonly string[] {
  return [externalId === null ? `name ${nameKey(name)}` : `id ${externalId}`];
}

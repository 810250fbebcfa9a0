import type { AuthorityKind, AuthorityTier, Instant } from '@vieraugen/domain';

export interface RegisterAuthorityInput {
  readonly externalId?: string | null;
  readonly name: string;
  readonly shortName?: string | null;
  readonly tier: AuthorityTier;
  readonly kind?: AuthorityKind;
  readonly url?: string | null;
  readonly officialDomains?: readonly string[];
  readonly parentId?: string | null;
  /** The parent as a position in the same bulk change, for one that has no id yet. */
  readonly parentIndex?: number | null;
  readonly validFrom?: Instant;
  readonly validTo?: Instant | null;
  readonly isDemo?: boolean;
  readonly reason?: string | null;
}

/** What is left out stays. Name and parent change from `from` on, everything else at once. */
export interface ChangeAuthorityInput {
  readonly id: string;
  readonly externalId?: string | null;
  readonly tier?: AuthorityTier;
  readonly kind?: AuthorityKind;
  readonly url?: string | null;
  readonly officialDomains?: readonly string[];
  readonly name?: string;
  readonly shortName?: string | null;
  /** null = no longer below another authority. */
  readonly parentId?: string | null;
  readonly from?: Instant;
  readonly reason?: string | null;
}

export interface ChangeAuthorityNameInput {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly from?: Instant;
  readonly reason?: string | null;
}

export interface MoveAuthorityInput {
  readonly id: string;
  readonly parentId: string | null;
  readonly from?: Instant;
  readonly reason?: string | null;
}

export interface DissolveAuthorityInput {
  readonly id: string;
  readonly at?: Instant;
  readonly reason?: string | null;
}

export interface StateNilReturnInput {
  readonly authorityId: string;
  readonly statedByFunction: string;
  /** Local date; today if left out. */
  readonly on?: string;
  readonly reason?: string | null;
}

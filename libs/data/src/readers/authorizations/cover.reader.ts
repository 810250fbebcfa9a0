import type { Interval, MandateKind } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { rangeText } from '../../database/values.js';

/** Who covers for an account, or an authority, in a time: called upon as deputy, or with a mandate. */
export interface CoverRow {
  readonly id: string;
  readonly kind: 'DEPUTY' | 'APPROVER';
  readonly authorityId: string;
  /** Null: every account of the authority. */
  readonly accountId: string | null;
  readonly personId: string;
  /** Whom a deputy stands in for. */
  readonly principalPersonId: string | null;
  readonly mandateKind: MandateKind | null;
  readonly valid: Interval;
}

export interface CoverQuestion {
  readonly between: Interval;
  readonly authorityId: string | null;
  readonly most: number;
}

/** Activations of deputies and mandates that overlap a time, in order of time. */
export function coversBetween(
  q: Queryable,
  { between, authorityId, most }: CoverQuestion,
): Promise<CoverRow[]> {
  return q.rows<CoverRow>(COVERS, [rangeText(between), authorityId, most]);
}

const COVERS = `
  select d.id, 'DEPUTY' as kind, d.authority_id as "authorityId", d.account_id as "accountId",
    z.person_id as "personId", p.person_id as "principalPersonId", null as "mandateKind", d.valid
  from deputy_activations d join authorizations z on z.id = d.authorization_id
  left join authorizations p on p.id = z.principal_id
  where d.valid && $1::tstzrange and ($2::uuid is null or d.authority_id = $2)
  union all
  select m.id, 'APPROVER', m.authority_id, a.account_id, m.person_id, null, m.kind, m.valid
  from approver_mandates m left join lateral unnest(m.account_ids) a (account_id) on true
  where m.valid && $1::tstzrange and ($2::uuid is null or m.authority_id = $2)
  order by valid, id limit $3`;

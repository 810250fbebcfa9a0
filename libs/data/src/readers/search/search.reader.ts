import type { FindingResult, Instant } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';
import { OPEN } from '../findings/rank.sql.js';
import { likePattern } from '../paging.js';

export interface SearchRow {
  readonly kind: 'AUTHORITY' | 'ACCOUNT' | 'PERSON' | 'FINDING';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** Of a finding, whose title is its rule's id. */
  readonly result: FindingResult | null;
}

/** $1 instant, $2 pattern, $3 text, $4 rules whose title matches, $5 how many. */
const SEARCH = `
  with name as (
    select distinct on (authority_id) authority_id, name, short_name from authority_names
    where valid @> $1::timestamptz),
  hit as (
    select 'AUTHORITY' as kind, n.authority_id as id, n.name as title, n.short_name as subtitle,
      greatest(similarity(n.name, $3), similarity(coalesce(n.short_name, ''), $3)) as score, null as result
    from name n where n.name ilike $2 or n.short_name ilike $2 or n.name % $3
    union all
    select 'ACCOUNT', a.id, coalesce('@' || h.handle, a.display_name, a.url, '–'),
      concat_ws(' · ', coalesce(n.short_name, n.name), a.display_name),
      greatest(similarity(coalesce(h.handle, ''), $3), similarity(coalesce(a.display_name, ''), $3)), null
    from accounts a
    left join account_handles h on h.account_id = a.id and h.valid @> $1::timestamptz
    left join name n on n.authority_id = a.authority_id
    where a.valid @> $1::timestamptz and (h.handle ilike $2 or a.display_name ilike $2 or h.handle_key % $3)
    union all
    select 'PERSON', p.id, p.function_label, coalesce(n.short_name, n.name), similarity(p.function_label, $3), null
    from people p left join name n on n.authority_id = p.authority_id
    where $6 and p.valid @> $1::timestamptz and p.function_label ilike $2
    union all
    select 'FINDING', f.id, f.rule_id, concat_ws(' · ', '@' || h.handle, coalesce(n.short_name, n.name)), 0.3, f.result
    from findings f
    left join account_handles h on h.account_id = f.account_id and h.valid @> $1::timestamptz
    left join name n on n.authority_id = f.authority_id
    where f.state in (${OPEN}) and (f.rule_id ilike $2 or f.rule_id = any ($4::text[]) or h.handle ilike $2))
  select kind, id, title, subtitle, result from (
    select *, row_number() over (partition by kind order by score desc, title, id) as place from hit) x
  order by place, score desc, title, id limit $5`;

/** Looks through authorities, accounts, functions and open findings in one statement. */
export function search(
  q: Queryable,
  at: Instant,
  text: string,
  options: {
    readonly first: number;
    readonly ruleIds: readonly string[];
    readonly people: boolean;
  },
): Promise<SearchRow[]> {
  const { first, ruleIds, people } = options;
  const values = [instantText(at), likePattern(text), text.trim(), ruleIds, first, people];
  return q.rows(SEARCH, values);
}

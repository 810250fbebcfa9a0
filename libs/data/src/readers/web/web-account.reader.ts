import type { Instant, PlatformKey } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { instantText } from '../../database/values.js';

/** What is needed to look at an account from outside. */
export interface WebAccountRow {
  readonly id: string;
  readonly authorityId: string;
  readonly platform: PlatformKey;
  readonly handle: string | null;
  readonly url: string | null;
  readonly imprintUrl: string | null;
  readonly privacyUrl: string | null;
  readonly netiquetteUrl: string | null;
  readonly alternativeChannelUrl: string | null;
  /** Of the authority and of the one above it. */
  readonly officialDomains: readonly string[];
  readonly officialPages: readonly string[];
}

const COLUMNS = `
  select a.id, a.authority_id as "authorityId", a.platform_key as platform, h.handle, a.url,
    a.imprint_url as "imprintUrl", a.privacy_url as "privacyUrl",
    a.netiquette_url as "netiquetteUrl", a.alternative_channel_url as "alternativeChannelUrl",
    u.official_domains || coalesce(p.official_domains, '{}') as "officialDomains",
    array_remove(array[u.url, p.url], null) as "officialPages"
  from accounts a
  join account_states s on s.account_id = a.id and s.valid @> $1::timestamptz and s.status = 'ACTIVE'
  join authorities u on u.id = a.authority_id
  left join account_handles h on h.account_id = a.id and h.valid @> $1::timestamptz
  left join authority_parents x on x.authority_id = u.id and x.valid @> $1::timestamptz
  left join authorities p on p.id = x.parent_id`;

/**
 * The next accounts in operation that nobody has looked at since an instant, by id. The demo's have
 * addresses that lead nowhere, and are left out.
 */
export function readAccountsToLookAt(
  q: Queryable,
  { now, since, afterId, limit }: { now: Instant; since: Instant; afterId: string; limit: number },
): Promise<WebAccountRow[]> {
  const text = `${COLUMNS}
    where a.id > $2::uuid and not a.is_demo and not exists (
      select from page_checks c where c.account_id = a.id and c.checked_at >= $3::timestamptz)
    order by a.id limit $4::int`;
  const values = [instantText(now), afterId, instantText(since), limit];
  return q.rows<WebAccountRow>({ name: 'web-accounts-due', text }, values);
}

/** One account in operation; undefined where it is not on record or not in operation. */
export async function readAccountToLookAt(
  q: Queryable,
  now: Instant,
  id: string,
): Promise<WebAccountRow | undefined> {
  const statement = { name: 'web-account', text: `${COLUMNS} where a.id = $2::uuid` };
  const [row] = await q.rows<WebAccountRow>(statement, [instantText(now), id]);
  return row;
}

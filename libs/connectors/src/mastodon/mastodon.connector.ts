import { fediverseAddress } from '@vieraugen/domain';
import { type Connector, isOfDomain } from '../connector.js';
import { linksOf } from '../link-back/links.js';
import { mastodonAccount } from './mastodon.wire.js';

/** A Mastodon server itself checks that a page links back (`rel="me"`) and says so per field. */
export const mastodonConnector: Connector = {
  platform: 'MASTODON',
  async prove({ handle, officialDomains }, web) {
    const address = fediverseAddress(handle);
    if (!address) return null;
    const lookup = new URL(`https://${address.host}/api/v1/accounts/lookup`);
    lookup.searchParams.set('acct', address.name);
    const fetched = await web.fetch(lookup.href, 'application/json');
    if (!('page' in fetched) || fetched.page.status !== 200) return null;
    const account = mastodonAccount.safeParse(jsonOf(fetched.page.text)).data;
    if (!account) return null;
    const ok = account.fields.some(
      ({ value, verified_at }) =>
        verified_at !== null &&
        linksOf(value, account.url).some((link) =>
          isOfDomain(new URL(link).hostname, officialDomains),
        ),
    );
    return { method: 'MASTODON_VERIFIED', ok, evidenceUrl: account.url };
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

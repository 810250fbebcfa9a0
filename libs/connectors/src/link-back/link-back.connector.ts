import { recogniseAccount, type PlatformKey } from '@vieraugen/domain';
import type { Connector, Proof, ProvableAccount, Web } from '../connector.js';
import { linksOf } from './links.js';

/** For platforms that prove nothing themselves: an official page has to link to the account. */
export function linkBackConnector(platform: PlatformKey): Connector {
  return { platform, prove };
}

async function prove(account: ProvableAccount, web: Web): Promise<Proof | null> {
  const own = account.url === null ? null : keyOf(account.url);
  if (own === null) return null;
  let seen: string | null = null;
  for (const address of account.officialPages) {
    const fetched = await web.fetch(address);
    if (!('page' in fetched) || fetched.page.status !== 200) continue;
    seen = fetched.page.url;
    const links = linksOf(fetched.page.text, fetched.page.url);
    if (links.some((link) => keyOf(link) === own))
      return { method: 'LINK_BACK', ok: true, evidenceUrl: seen };
  }
  return seen === null ? null : { method: 'LINK_BACK', ok: false, evidenceUrl: seen };
}

/** One account has many addresses (twitter.com, x.com, with and without www); one key. */
function keyOf(address: string): string | null {
  const account = recogniseAccount(address);
  return account && `${account.service} ${account.handleKey}`;
}

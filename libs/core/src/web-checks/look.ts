import { connectorOf, linksOf, type Proof, type Web } from '@vieraugen/connectors';
import type { WebAccountRow } from '@vieraugen/data';
import { OFFICIAL_PAGES, type OfficialPage, type PageFailure } from '@vieraugen/domain';

/** How looking at one page ended: an HTTP status, or why there was none. */
export interface PageLook {
  readonly page: OfficialPage;
  readonly url: string;
  readonly status: number | null;
  readonly failure: PageFailure | null;
}

/** What the web says of an account at this moment. */
export interface AccountLook {
  readonly account: WebAccountRow;
  readonly pages: readonly PageLook[];
  readonly proof: Proof | null;
  /** Addresses that the authority's official pages link to, with the page. */
  readonly links: readonly { readonly link: string; readonly page: string }[];
}

const ADDRESS: Readonly<Record<OfficialPage, (account: WebAccountRow) => string | null>> = {
  IMPRINT: ({ imprintUrl }) => imprintUrl,
  PRIVACY: ({ privacyUrl }) => privacyUrl,
  NETIQUETTE: ({ netiquetteUrl }) => netiquetteUrl,
  ALTERNATIVE: ({ alternativeChannelUrl }) => alternativeChannelUrl,
};

/**
 * Remembers what was fetched: the accounts of a house share their pages. One per few accounts, because
 * it keeps whole pages in memory.
 */
export function remembering(web: Web): Web {
  const known = new Map<string, ReturnType<Web['fetch']>>();
  return {
    fetch(address, accept) {
      const key = `${accept ?? ''} ${address}`;
      const fetched = known.get(key) ?? web.fetch(address, accept);
      known.set(key, fetched);
      return fetched;
    },
  };
}

/** Looks at the pages of an account and for a proof that it is the authority's. Writes nothing. */
export async function lookAt(account: WebAccountRow, web: Web): Promise<AccountLook> {
  const { platform, handle, url, officialDomains, officialPages } = account;
  const provable = { platform, handle: handle ?? '', url, officialDomains, officialPages };
  const [pages, proof, links] = await Promise.all([
    Promise.all(OFFICIAL_PAGES.map((page) => lookAtPage(page, ADDRESS[page](account), web))),
    connectorOf(platform).prove(provable, web),
    Promise.all(officialPages.slice(0, 1).map((page) => linksOn(page, web))),
  ]);
  return { account, pages: pages.flat(), proof, links: links.flat() };
}

async function lookAtPage(
  page: OfficialPage,
  url: string | null,
  web: Web,
): Promise<readonly PageLook[]> {
  if (!url) return [];
  const fetched = await web.fetch(url);
  return 'page' in fetched
    ? [{ page, url, status: fetched.page.status, failure: null }]
    : [{ page, url, status: null, failure: fetched.failure }];
}

async function linksOn(page: string, web: Web) {
  const fetched = await web.fetch(page);
  if (!('page' in fetched)) return [];
  return linksOf(fetched.page.text, fetched.page.url).map((link) => ({ link, page }));
}

import type { PlatformKey, VerificationMethod } from '@vieraugen/domain';
import type { PageFetcher } from './web/page-fetcher.js';

/** What a connector needs of the web. */
export type Web = Pick<PageFetcher, 'fetch'>;

/** What is known of an account whose authenticity is looked at. */
export interface ProvableAccount {
  readonly platform: PlatformKey;
  /** As people write it; on a federated platform user@host. */
  readonly handle: string;
  readonly url: string | null;
  /** Of the authority: domains whose pages speak for it. */
  readonly officialDomains: readonly string[];
  /** Pages of the authority on which its accounts are named. */
  readonly officialPages: readonly string[];
}

/** Whether an account proves that it is the authority's, and how. */
export interface Proof {
  readonly method: VerificationMethod;
  readonly ok: boolean;
  /** The page or answer in which the proof stood or was missing. */
  readonly evidenceUrl: string | null;
}

/** One platform, as seen from outside. A connector fetches; judging is the rules' business. */
export interface Connector {
  readonly platform: PlatformKey;
  /** Null = this time it could not be found out: nothing is recorded. */
  prove(account: ProvableAccount, web: Web): Promise<Proof | null>;
}

/** Whether a host is one of the domains or below one. */
export function isOfDomain(host: string, domains: readonly string[]): boolean {
  const own = host.toLowerCase().replace(/\.$/, '');
  return domains.some((domain) => own === domain || own.endsWith(`.${domain}`));
}

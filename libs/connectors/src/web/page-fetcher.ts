import type { PageFailure } from '@vieraugen/domain';
import { Agent, request } from 'undici';
import {
  type AddressGuard,
  guardedLookup,
  isPublicAddress,
  RefusedAddress,
} from './public-address.js';

export interface Page {
  /** Where the redirects led to. */
  readonly url: string;
  /** HTTP status of the last answer. */
  readonly status: number;
  /** The body as text; empty unless the status is 200. */
  readonly text: string;
}

export type Fetched = { readonly page: Page } | { readonly failure: PageFailure };

export interface FetchLimits {
  /** For everything: name, connection, redirects, body. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

const LIMITS: FetchLimits = { timeoutMs: 10_000, maxBytes: 2_000_000, maxRedirects: 4 };
/** Without the guard's ports, a page could make us knock at any service of a public host. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const AGENT = 'Vieraugen/1.0 (checks the official pages of public authorities)';

export interface FetcherOptions extends Partial<FetchLimits> {
  /** For tests with servers of their own; only public addresses without it. */
  readonly isAllowed?: AddressGuard;
  readonly anyPort?: boolean;
}

class TooLarge extends Error {}

/**
 * Reads public web pages on the product's behalf: http and https on their own ports, within limits of
 * time and size, and never an internal address, neither at once nor by redirect or by name service.
 */
export class PageFetcher {
  private readonly limits: FetchLimits;
  private readonly isAllowed: AddressGuard;
  private readonly anyPort: boolean;
  private readonly agent: Agent;

  constructor({ isAllowed = isPublicAddress, anyPort = false, ...limits }: FetcherOptions = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.isAllowed = isAllowed;
    this.anyPort = anyPort;
    this.agent = new Agent({ connect: { lookup: guardedLookup(isAllowed) } });
  }

  /** Never throws for what a page or its server does: the failure is an answer, too. */
  async fetch(address: string, accept = 'text/html'): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.limits.timeoutMs);
    try {
      return await this.follow(address, accept, signal);
    } catch (error) {
      return { failure: failureOf(error, signal) };
    }
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private async follow(start: string, accept: string, signal: AbortSignal): Promise<Fetched> {
    let address = start;
    for (let hop = 0; hop <= this.limits.maxRedirects; hop++) {
      const url = this.checked(address);
      if (typeof url === 'string') return { failure: url };
      const answer = await request(url, {
        dispatcher: this.agent,
        signal,
        headers: { accept, 'user-agent': AGENT },
      });
      const { location } = answer.headers;
      if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string') {
        const text = await this.bodyOf(answer);
        return { page: { url: url.href, status: answer.statusCode, text } };
      }
      await answer.body.dump();
      address = URL.canParse(location, url.href) ? new URL(location, url.href).href : location;
    }
    return { failure: 'TOO_MANY_REDIRECTS' };
  }

  /** A literal address is never resolved by name, so it is looked at here. */
  private checked(address: string): URL | PageFailure {
    if (!URL.canParse(address)) return 'BAD_ADDRESS';
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'BAD_ADDRESS';
    if (url.username || url.password) return 'BAD_ADDRESS';
    if (!this.anyPort && !PORTS.has(url.port)) return 'REFUSED_ADDRESS';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isLiteral = /^[\d.]+$/.test(host) || host.includes(':');
    return isLiteral && !this.isAllowed(host) ? 'REFUSED_ADDRESS' : url;
  }

  private async bodyOf({ statusCode, body }: Awaited<ReturnType<typeof request>>): Promise<string> {
    if (statusCode !== 200) {
      await body.dump();
      return '';
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > this.limits.maxBytes) throw new TooLarge();
      chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
  }
}

function failureOf(error: unknown, signal: AbortSignal): PageFailure {
  if (error instanceof TooLarge) return 'TOO_LARGE';
  if (signal.aborted) return 'TIMEOUT';
  return error instanceof RefusedAddress ? 'REFUSED_ADDRESS' : 'UNREACHABLE';
}

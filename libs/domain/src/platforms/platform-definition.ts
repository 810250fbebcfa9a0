import type { PlatformKey } from '../model/vocabulary.js';

/** What tells two handles of a platform apart: everything, not the case, nor the dots either. */
export type HandleComparison = 'EXACT' | 'NO_CASE' | 'NO_CASE_NO_DOTS';

/**
 * One shape of an address. Segments are literals, `{handle}`, `{id}` (the platform's own object id)
 * or `*` (anything); `/**` at the end lets more segments follow.
 */
export interface AccountPath {
  readonly path: string;
  /** Put before the handle where the platform has several name spaces, e.g. `in/` for persons. */
  readonly prefix?: string;
  /** The handle or id is in this query parameter instead, e.g. `profile.php?id=`. */
  readonly parameter?: string;
}

/** Everything that recognising needs to know about one platform. A new platform is a new value. */
export interface PlatformDefinition {
  readonly platform: PlatformKey;
  /** What the service is called; also the one of several services that share the key OTHER. */
  readonly name: string;
  /** What lists call it besides its name and key, lower case. */
  readonly words: readonly string[];
  /** Host names without `www.`, `m.`, `mobile.` and the like; the first one is canonical. */
  readonly hosts: readonly string[];
  /** Tried in this order; the first that fits decides. */
  readonly paths: readonly AccountPath[];
  /** What a handle may look like, without @ and prefix. */
  readonly handle: RegExp;
  /** What an object id looks like; ids are always told apart exactly. */
  readonly id?: RegExp;
  /** First segments that are the platform's own pages and nobody's account. */
  readonly reserved?: readonly string[];
  readonly comparison: HandleComparison;
  /** Canonical addresses, the first that fits the handle (with its prefix) decides. */
  readonly urls: readonly { readonly handle: RegExp; readonly url: string }[];
  /** Handles of this service carry the service's host, because they share one platform key. */
  readonly hostInHandle?: boolean;
}

/** An address of a service that only forwards: the real one is in its query. */
export interface Forwarder {
  readonly host: string;
  readonly parameter: string;
  /** The parameter that holds the beginning of the address, if it is split in two. */
  readonly prefixParameter?: string;
}

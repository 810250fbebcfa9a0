import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the open internet. Everything else (loopback, private, link-local with
 * its metadata services, carrier-grade, multicast, translated and mapped forms of them) is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** Decides which addresses may be connected to. */
export type AddressGuard = (address: string) => boolean;

/** What a connection fails with whose name leads to an address that the guard refuses. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Resolves a name for a connection and refuses it if only one of its addresses is refused. It is the
 * very answer that is connected to, so that a name cannot lead elsewhere a moment later.
 */
export function guardedLookup(isAllowed: AddressGuard) {
  return (hostname: string, options: LookupOptions, answer: Answer): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address)))
        return answer(new RefusedAddress(hostname), []);
      const [first] = addresses;
      if (options.all || !first) return answer(null, addresses);
      return answer(null, first.address, first.family);
    });
  };
}

import { type Connector, isOfDomain } from '../connector.js';

/** On Bluesky the handle is a domain that its owner has proved (atproto.com/specs/handle). */
export const blueskyConnector: Connector = {
  platform: 'BLUESKY',
  prove({ handle, officialDomains, url }) {
    const ok = isOfDomain(handle.replace(/^@/, ''), officialDomains);
    return Promise.resolve({ method: 'BLUESKY_DOMAIN', ok, evidenceUrl: url });
  },
};

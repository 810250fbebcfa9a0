import { PLATFORM_KEYS, type PlatformKey } from '@vieraugen/domain';
import { blueskyConnector } from './bluesky/bluesky.connector.js';
import type { Connector } from './connector.js';
import { linkBackConnector } from './link-back/link-back.connector.js';
import { mastodonConnector } from './mastodon/mastodon.connector.js';

const OWN: readonly Connector[] = [mastodonConnector, blueskyConnector];

const byPlatform: ReadonlyMap<PlatformKey, Connector> = new Map([
  ...PLATFORM_KEYS.map((key) => [key, linkBackConnector(key)] as const),
  ...OWN.map((connector) => [connector.platform, connector] as const),
]);

/** The connector of a platform; every platform has one. */
export function connectorOf(platform: PlatformKey): Connector {
  return byPlatform.get(platform) ?? linkBackConnector(platform);
}

export {
  type Connector,
  isOfDomain,
  type Proof,
  type ProvableAccount,
  type Web,
} from './connector.js';
export { connectorOf } from './registry.js';
export { linksOf } from './link-back/links.js';
export { isPublicAddress } from './web/public-address.js';
export { type Fetched, type FetcherOptions, type Page, PageFetcher } from './web/page-fetcher.js';

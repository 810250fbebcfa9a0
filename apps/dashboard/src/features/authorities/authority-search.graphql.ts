import { graphql } from '@vieraugen/contract';

/** For fields and filters where one picks an authority. */
export const FindAuthoritiesDocument = graphql(`
  query FindAuthorities($search: String, $tier: AuthorityTier) {
    authorities(first: 30, filter: { search: $search, tier: $tier }) {
      edges {
        node {
          id
          name
          shortName
          ministry {
            id
            shortName
          }
        }
      }
    }
  }
`);

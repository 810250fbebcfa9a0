import { graphql } from '@vieraugen/contract';

export const CoversDocument = graphql(`
  query Covers($from: DateTime!, $to: DateTime!, $authorityId: ID) {
    covers(from: $from, to: $to, authorityId: $authorityId) {
      id
      kind
      mandateKind
      valid {
        from
        to
      }
      authority {
        id
        name
        shortName
      }
      account {
        id
        handle
        displayName
        url
        platform {
          key
          name
        }
      }
      person {
        id
        functionLabel
      }
      principal {
        id
        functionLabel
      }
    }
  }
`);

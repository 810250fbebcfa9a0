import { graphql } from '@vieraugen/contract';

export const ImportsDocument = graphql(`
  query Imports($first: Int, $after: String) {
    imports(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          fileName
          dryRun
          startedByLabel
          startedAt
          finishedAt
          report {
            rows
            created
            updated
            unchanged
            removed
            rejected {
              line
            }
          }
        }
      }
    }
  }
`);

import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const AuthoritiesDocument = graphql(`
  query Authorities($first: Int!, $after: String, $filter: AuthorityFilter, $asOf: AsOfInput) {
    authorities(first: $first, after: $after, filter: $filter, asOf: $asOf) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          shortName
          tier
          kind
          accountCount
          parent {
            id
          }
          nilReturns {
            id
            valid {
              from
              to
            }
          }
          cells {
            area
            state
            count
            light
          }
        }
      }
    }
  }
`);

export const AuthorityDetailFields = graphql(`
  fragment AuthorityDetailFields on Authority {
    id
    name
    shortName
    tier
    kind
    url
    officialDomains
    accountCount
    canEdit
    parent {
      id
      name
      shortName
    }
    ministry {
      id
      name
      shortName
    }
    children {
      id
      name
      shortName
      accountCount
    }
    names {
      name
      shortName
      valid {
        from
        to
      }
    }
    parents {
      parent {
        id
        name
        shortName
      }
      valid {
        from
        to
      }
    }
    nilReturns {
      id
      statedByFunction
      valid {
        from
        to
      }
    }
    cells {
      area
      state
      count
      light
    }
    awarenessMeasures {
      id
      kind
      title
      heldOn
      headcountBand
      authority {
        id
      }
    }
  }
`);

export const AuthorityDocument = graphql(
  `
    query Authority($id: ID!, $asOf: AsOfInput) {
      authority(id: $id, asOf: $asOf) {
        ...AuthorityDetailFields
      }
      accounts(first: 50, filter: { authorityId: $id }, asOf: $asOf) {
        totalCount
        edges {
          node {
            id
            handle
            displayName
            url
            status
            worst
            platform {
              key
              name
            }
            findingCounts {
              critical
              open
              overdue
              undetermined
            }
          }
        }
      }
    }
  `,
  [AuthorityDetailFields],
);

export const StateNilReturnDocument = graphql(
  `
    mutation StateNilReturn($input: StateNilReturnInput!) {
      stateNilReturn(input: $input) {
        authority {
          ...AuthorityDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AuthorityDetailFields, EvaluationFields],
);

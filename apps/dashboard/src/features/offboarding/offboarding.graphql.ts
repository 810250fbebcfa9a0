import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const OffboardingFields = graphql(`
  fragment OffboardingFields on Offboarding {
    id
    cause
    endedAt
    openedAt
    closedAt
    outcome
    canWork
    person {
      id
      functionLabel
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
      authority {
        id
        name
        shortName
      }
    }
    items {
      id
      kind
      doneAt
      evidence {
        id
        kind
        fileName
        sha256
        statement
        byFunction
        capturedAt
      }
    }
  }
`);

export const OffboardingsDocument = graphql(
  `
    query Offboardings($first: Int!, $after: String, $filter: OffboardingFilter) {
      offboardings(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...OffboardingFields
          }
        }
      }
    }
  `,
  [OffboardingFields],
);

export const OffboardingDocument = graphql(
  `
    query Offboarding($id: ID!) {
      offboarding(id: $id) {
        ...OffboardingFields
      }
    }
  `,
  [OffboardingFields],
);

export const TickOffboardingItemDocument = graphql(
  `
    mutation TickOffboardingItem($input: TickOffboardingItemInput!) {
      tickOffboardingItem(input: $input) {
        offboarding {
          ...OffboardingFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [OffboardingFields, EvaluationFields],
);

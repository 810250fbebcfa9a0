import { graphql } from '@vieraugen/contract';

export const ReviewRowFields = graphql(`
  fragment ReviewRowFields on ReviewRow {
    id
    kind
    state
    label
    role
    flags
    lastReviewedAt
    dueAt
    overdue
    decidedByFunction
    decidedAt
    note
    canConfirm
    canStrike
    account {
      id
      handle
      displayName
      platform {
        key
        name
      }
    }
    authority {
      id
      name
      shortName
    }
  }
`);

export const ReviewRowsDocument = graphql(
  `
    query ReviewRows($first: Int!, $after: String, $filter: ReviewRowFilter) {
      reviewRows(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ReviewRowFields
          }
        }
      }
    }
  `,
  [ReviewRowFields],
);

export const ReviewProgressDocument = graphql(`
  query ReviewProgress {
    reviewProgress {
      kind
      total
      confirmed
      struck
      overdue
      dueAt
    }
    openNilReturns {
      authorityId
      name
      endsAt
    }
  }
`);

export const DecideReviewRowsDocument = graphql(`
  mutation DecideReviewRows($input: DecideReviewRowsInput!) {
    decideReviewRows(input: $input) {
      id
      error
    }
  }
`);

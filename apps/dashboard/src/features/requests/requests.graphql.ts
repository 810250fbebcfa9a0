import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const RequestFields = graphql(`
  fragment RequestFields on AuthorizationRequest {
    id
    status
    role
    purpose
    requestedAt
    confirmedAt
    decidedAt
    decisionNote
    canConfirm
    canGrant
    canDeny
    canWithdraw
    wanted {
      from
      to
    }
    person {
      id
      functionLabel
    }
    requestedBy {
      id
      functionLabel
    }
    confirmedBy {
      id
      functionLabel
    }
    manager {
      id
      functionLabel
    }
    device {
      id
      ownership
      category
      assetTag
      nickname
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
  }
`);

export const RequestsDocument = graphql(
  `
    query AuthorizationRequests($first: Int!, $after: String, $filter: AuthorizationRequestFilter) {
      authorizationRequests(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RequestFields
          }
        }
      }
    }
  `,
  [RequestFields],
);

export const ConfirmRequestDocument = graphql(`
  mutation ConfirmAuthorizationRequest($input: DecideRequestInput!) {
    confirmAuthorizationRequest(input: $input) {
      request {
        id
      }
    }
  }
`);

export const DenyRequestDocument = graphql(`
  mutation DenyAuthorizationRequest($input: DecideRequestInput!) {
    denyAuthorizationRequest(input: $input) {
      request {
        id
      }
    }
  }
`);

export const WithdrawRequestDocument = graphql(`
  mutation WithdrawAuthorizationRequest($input: DecideRequestInput!) {
    withdrawAuthorizationRequest(input: $input) {
      request {
        id
      }
    }
  }
`);

export const GrantRequestDocument = graphql(
  `
    mutation GrantAuthorizationRequest($input: DecideRequestInput!) {
      grantAuthorizationRequest(input: $input) {
        request {
          id
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [EvaluationFields],
);

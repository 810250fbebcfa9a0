import { graphql } from '@vieraugen/contract';
import { AccountDetailFields, DeviceFields } from './accounts.fragments.js';

export const AccountsDocument = graphql(`
  query Accounts(
    $first: Int!
    $after: String
    $filter: AccountFilter
    $orderBy: AccountOrder
    $asOf: AsOfInput
  ) {
    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy, asOf: $asOf) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          handle
          displayName
          url
          kind
          status
          operatingUnit
          lastAttestedAt
          worst
          platform {
            key
            name
          }
          authority {
            id
            name
            shortName
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
`);

export const AccountDocument = graphql(
  `
    query Account($id: ID!, $asOf: AsOfInput) {
      account(id: $id, asOf: $asOf) {
        ...AccountDetailFields
      }
    }
  `,
  [AccountDetailFields],
);

export const AccountHistoryDocument = graphql(`
  query AccountHistory($id: ID!, $first: Int!, $before: String) {
    account(id: $id) {
      id
      history(first: $first, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            at
            actorLabel
            via
            action
            reason
            entity
            operation
            before
            after
          }
        }
      }
    }
  }
`);

export const WhoCouldDocument = graphql(
  `
    query WhoCould($account: String!, $asOf: AsOfInput) {
      whoCould(account: $account, asOf: $asOf) {
        validAt
        knownAt
        account {
          id
          handle
          displayName
          authority {
            id
            name
            shortName
          }
          platform {
            key
            name
          }
        }
        withTraining
        entitled {
          function
          role
          since
          until
          trained
          person {
            id
          }
          devices {
            ...DeviceFields
          }
        }
        access {
          function
          mechanism
          since
          until
          entitled
          person {
            id
          }
        }
        policyVersions {
          id
          title
          version
          kind
          paragraphs {
            number
            heading
            text
          }
          valid {
            from
            to
          }
        }
      }
    }
  `,
  [DeviceFields],
);

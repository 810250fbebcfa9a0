import { graphql } from '@vieraugen/contract';
import { BasisFields } from '../rules/rules.graphql.js';

export const FindingRowFields = graphql(`
  fragment FindingRowFields on Finding {
    id
    state
    result
    severity
    titleDe
    titleEn
    subjectType
    subjectLabel
    reasonDe
    reasonEn
    dueAt
    overdue
    lastOpenedAt
    canAct
    rule {
      id
      area
    }
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

export const FindingsDocument = graphql(
  `
    query Findings($first: Int!, $after: String, $filter: FindingFilter, $orderBy: FindingOrder) {
      findings(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...FindingRowFields
          }
        }
      }
    }
  `,
  [FindingRowFields],
);

export const FindingDetailFields = graphql(
  `
    fragment FindingDetailFields on Finding {
      ...FindingRowFields
      subjectId
      firstDetectedAt
      resolvedAt
      exemptedUntil
      canRequestExemption
      exemptions {
        id
        state
        reason
        canDecide
        canWithdraw
        valid {
          from
          to
        }
      }
      evidence {
        entity
        entityId
        labelDe
        labelEn
      }
      events {
        id
        at
        type
        state
        result
        actorLabel
        note
      }
      basis {
        ...BasisFields
      }
      rule {
        id
        subject
        severity
        conditionDe
        conditionEn
        source
        remediationDe
        remediationEn
        dueDe
        dueEn
      }
    }
  `,
  [FindingRowFields, BasisFields],
);

export const FindingDocument = graphql(
  `
    query Finding($id: ID!) {
      finding(id: $id) {
        ...FindingDetailFields
      }
    }
  `,
  [FindingDetailFields],
);

export const ActOnFindingsDocument = graphql(
  `
    mutation ActOnFindings($input: ActOnFindingInput!) {
      actOnFindings(input: $input) {
        id
        error
        finding {
          ...FindingDetailFields
        }
      }
    }
  `,
  [FindingDetailFields],
);

import { graphql } from '@vieraugen/contract';
import { OpinionFields } from '../policies/policies.graphql.js';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const ExemptionRowFields = graphql(`
  fragment ExemptionRowFields on Exemption {
    id
    state
    subjectType
    subjectLabel
    findingId
    requestedAt
    reviewOn
    valid {
      from
      to
    }
    rule {
      id
      titleDe
      titleEn
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

export const ExemptionsDocument = graphql(
  `
    query Exemptions($first: Int!, $after: String, $filter: ExemptionFilter) {
      exemptions(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ExemptionRowFields
          }
        }
      }
    }
  `,
  [ExemptionRowFields],
);

export const ExemptionDetailFields = graphql(
  `
    fragment ExemptionDetailFields on Exemption {
      ...ExemptionRowFields
      reason
      riskAssessment
      decidedIn
      decidedAt
      decisionNote
      withdrawnAt
      withdrawalNote
      canAdvise
      canDecide
      canWithdraw
      opinions {
        ...OpinionFields
      }
      requestedBy {
        id
        functionLabel
      }
      decidedBy {
        id
        functionLabel
      }
    }
  `,
  [ExemptionRowFields, OpinionFields],
);

export const ExemptionDocument = graphql(
  `
    query Exemption($id: ID!) {
      exemption(id: $id) {
        ...ExemptionDetailFields
      }
    }
  `,
  [ExemptionDetailFields],
);

export const RequestExemptionDocument = graphql(
  `
    mutation RequestExemption($input: RequestExemptionInput!) {
      requestExemption(input: $input) {
        exemption {
          ...ExemptionDetailFields
        }
      }
    }
  `,
  [ExemptionDetailFields],
);

export const GiveExemptionOpinionDocument = graphql(
  `
    mutation GiveExemptionOpinion($input: GiveExemptionOpinionInput!) {
      giveExemptionOpinion(input: $input) {
        exemption {
          ...ExemptionDetailFields
        }
      }
    }
  `,
  [ExemptionDetailFields],
);

export const DecideExemptionDocument = graphql(
  `
    mutation DecideExemption($input: DecideExemptionInput!) {
      decideExemption(input: $input) {
        exemption {
          ...ExemptionDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [ExemptionDetailFields, EvaluationFields],
);

export const WithdrawExemptionDocument = graphql(
  `
    mutation WithdrawExemption($input: WithdrawExemptionInput!) {
      withdrawExemption(input: $input) {
        exemption {
          ...ExemptionDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [ExemptionDetailFields, EvaluationFields],
);
